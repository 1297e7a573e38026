package com.roseash.domain.content;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what an author published. */
@Service
@Transactional(readOnly = true)
class PublishedAuthors implements Authors {

	private final AuthorRepository authors;

	private final PostRepository posts;

	private final PostAddresses addresses;

	PublishedAuthors(AuthorRepository authors, PostRepository posts, PostAddresses addresses) {
		this.authors = authors;
		this.posts = posts;
		this.addresses = addresses;
	}

	@Override
	public AuthorPage page(String handle, int number, int size) {
		Byline author = author(handle);
		return new AuthorPage(author, PostPage.of(number, size, this.posts.countBy(author.id()),
				(offset) -> this.posts.newestBy(author.id(), offset, size)));
	}

	@Override
	public Byline author(String handle) {
		return this.authors.findByHandle(handle)
			.map(Author::byline)
			.orElseThrow(() -> new NoSuchAuthor("Nobody writes here as “" + handle + "”."));
	}

	@Override
	public List<PostText> latest(String handle, int size) {
		return this.posts.newestBy(author(handle).id(), 0, PostPage.requireSize(size))
			.stream()
			.map((post) -> post.whole(this.addresses.of(post)))
			.toList();
	}

}
