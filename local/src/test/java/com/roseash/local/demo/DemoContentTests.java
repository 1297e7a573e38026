package com.roseash.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.platform.access.Role;
import com.roseash.platform.media.Picture;
import com.roseash.platform.media.StoreMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoContentTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

	private static final Picture PICTURE = new Picture("/media/picture.svg", "A picture", 1600, 900);

	private final DemoFiles files = new DemoFiles();

	private DemoContent content;

	@BeforeEach
	void read() throws IOException {
		this.content = this.files.read();
	}

	@Test
	void isALivingSmallCooperative() {
		assertThat(this.content.posts()).hasSizeGreaterThanOrEqualTo(25);
		assertThat(this.content.pages()).hasSizeGreaterThanOrEqualTo(3);
		assertThat(this.content.authors()).hasSizeGreaterThanOrEqualTo(4);
		assertThat(this.content.members()).hasSizeGreaterThanOrEqualTo(6);
		assertThat(this.content.calendars()).hasSizeGreaterThanOrEqualTo(2);
		assertThat(this.content.entries()).hasSizeGreaterThanOrEqualTo(40);
		assertThat(this.content.markets().markets()).hasSizeGreaterThanOrEqualTo(2);
		assertThat(this.content.markets().categories()).hasSizeGreaterThanOrEqualTo(8);
		assertThat(this.content.products().values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(60);
	}

	@Test
	void becomesCommandsThatTheDomainsAccept() {
		assertThat(this.content.posts()).allSatisfy((post) -> post.command(PICTURE, TODAY, ZONE));
		assertThat(this.content.pages()).allSatisfy((page) -> page.command(PICTURE, TODAY, ZONE));
		assertThat(this.content.entries()).allSatisfy((entry) -> entry.command(null, TODAY, ZONE));
		this.content.products()
			.forEach((category, products) -> assertThat(products)
				.allSatisfy((product) -> product.command(category, PICTURE)));
	}

	@Test
	void namesOnlyWhatItBrings() {
		Set<String> members = this.content.members().stream().map(JoinCooperative::handle).collect(Collectors.toSet());
		Set<String> authors = this.content.authors().stream().map(IntroduceAuthor::handle).collect(Collectors.toSet());
		Set<String> posts = this.content.posts().stream().map(DemoPost::slug).collect(Collectors.toSet());

		assertThat(this.content.posts()).allSatisfy((post) -> {
			assertThat(authors).contains(post.author());
			assertThat(members).containsAll(post.likes());
			assertThat(posts).containsAll(post.related());
		});
		assertThat(this.content.products().keySet())
			.hasSameElementsAs(this.content.markets().categories().stream().map((one) -> one.slug()).toList());
	}

	@Test
	void hasSomebodyOfEachRoleAndSomebodyOfNone() {
		Set<String> members = this.content.members().stream().map(JoinCooperative::handle).collect(Collectors.toSet());

		assertThat(this.content.roles()).allSatisfy((one) -> assertThat(members).contains(one.handle()))
			.flatMap(DemoRoles::roles)
			.containsExactlyInAnyOrder(Role.values());
		assertThat(this.content.pages()).extracting(DemoPage::slug)
			.containsAll(this.content.roles().stream().flatMap((one) -> one.pages().stream()).toList());
		assertThat(this.content.roles()).extracting(DemoRoles::handle).doesNotContain("tom");
	}

	@Test
	void bringsThePicturesThatItShows() {
		Stream<DemoImage> goods = this.content.products()
			.values()
			.stream()
			.flatMap(List::stream)
			.map(DemoProduct::image);
		Stream<DemoImage> texts = this.content.posts().stream().map(DemoPost::image);

		assertThat(Stream.concat(goods, texts))
			.allSatisfy((image) -> assertThat(this.files.image(image)).hasSizeBetween(100, StoreMedia.LARGEST));
	}

}
