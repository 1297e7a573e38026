package com.roseash.blog.media;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostTitle;
import com.roseash.platform.media.MediaUse;

import org.springframework.stereotype.Component;

/** Says of what refers to something what it is called, and where it is changed. */
@Component
class Places {

	private final Manuscripts manuscripts;

	Places(Manuscripts manuscripts) {
		this.manuscripts = manuscripts;
	}

	List<Place> of(List<MediaUse> uses) {
		List<UUID> posts = uses.stream().filter(Places::isWritten).map(MediaUse::thing).distinct().toList();
		Map<UUID, PostTitle> titles = this.manuscripts.titles(posts)
			.stream()
			.collect(Collectors.toMap(PostTitle::id, Function.identity()));
		return uses.stream().map((use) -> place(use, titles)).toList();
	}

	private static Place place(MediaUse use, Map<UUID, PostTitle> titles) {
		PostTitle written = isWritten(use) ? titles.get(use.thing()) : null;
		if (written == null) {
			return new Place(use.kind(), null, null, use.part());
		}
		String path = "/posts/" + written.slug()
				+ (use.kind().equals("revision") ? "/revisions/" + use.part() : "/manuscript");
		return new Place(use.kind(), written.title(), path, use.part());
	}

	private static boolean isWritten(MediaUse use) {
		return use.kind().equals("post") || use.kind().equals("revision");
	}

}
