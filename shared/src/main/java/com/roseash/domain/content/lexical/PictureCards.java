package com.roseash.domain.content.lexical;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.roseash.domain.content.lexical.Card.Picture;
import org.jspecify.annotations.Nullable;

/** Writes the cards that are pictures, or a page with its picture. */
final class PictureCards {

	private static final int A_ROW = 3;

	/** How wide pages show pictures at most, in pixels. */
	private static final Map<String, Integer> WIDTHS = Map.of("regular", 720, "wide", 928, "full", 1184);

	private static final int WIDTH_IN_ROW = 460;

	private final Canvas canvas;

	private final Markup markup;

	PictureCards(Canvas canvas) {
		this.canvas = canvas;
		this.markup = canvas.markup();
	}

	void image(Card.Image image) {
		if (this.canvas.file(image.picture().src()) == null) {
			return;
		}
		this.markup.begin("figure")
			.classes("kg-card", "kg-image-card", image.width().equals("regular") ? null : "kg-width-" + image.width(),
					image.caption().isBlank() ? null : "kg-card-hascaption");
		linked(image.picture(), "kg-image", WIDTHS.getOrDefault(image.width(), 720));
		this.canvas.caption(image.caption());
		this.markup.end();
	}

	void gallery(Card.Gallery gallery) {
		List<Picture> pictures = gallery.pictures()
			.stream()
			.filter((picture) -> this.canvas.file(picture.src()) != null)
			.toList();
		if (pictures.isEmpty()) {
			return;
		}
		this.markup.begin("figure")
			.classes("kg-card", "kg-gallery-card", "kg-width-wide",
					gallery.caption().isBlank() ? null : "kg-card-hascaption");
		this.markup.begin("div").classes("kg-gallery-container");
		rows(pictures).forEach(this::row);
		this.markup.end();
		this.canvas.caption(gallery.caption());
		this.markup.end();
	}

	/** The fields of author and publisher have each other's class, as themes expect. */
	void bookmark(Card.Bookmark bookmark) {
		this.markup.begin("figure")
			.classes("kg-card", "kg-bookmark-card", bookmark.caption().isBlank() ? null : "kg-card-hascaption");
		this.canvas.beginLink(bookmark.url()).classes("kg-bookmark-container");
		this.markup.begin("div").classes("kg-bookmark-content");
		this.canvas.part("div", "kg-bookmark-title", bookmark.title().isBlank() ? bookmark.url() : bookmark.title());
		this.canvas.part("div", "kg-bookmark-description", bookmark.description());
		this.markup.begin("div").classes("kg-bookmark-metadata");
		this.canvas.picture(Picture.of(bookmark.icon()), "kg-bookmark-icon");
		this.canvas.part("span", "kg-bookmark-author", bookmark.publisher());
		this.canvas.part("span", "kg-bookmark-publisher", bookmark.author());
		this.markup.end().end();
		if (this.canvas.file(bookmark.thumbnail()) != null) {
			this.markup.begin("div").classes("kg-bookmark-thumbnail");
			this.canvas.picture(Picture.of(bookmark.thumbnail()), null);
			this.markup.end();
		}
		this.markup.end();
		this.canvas.caption(bookmark.caption());
		this.markup.end();
	}

	private void row(List<Picture> row) {
		this.markup.begin("div").classes("kg-gallery-row");
		for (Picture picture : row) {
			this.markup.begin("div").classes("kg-gallery-image");
			linked(picture, null, WIDTH_IN_ROW);
			this.markup.end();
		}
		this.markup.end();
	}

	private void linked(Picture picture, @Nullable String css, int width) {
		if (this.canvas.link(picture.link()) == null) {
			this.canvas.picture(picture, css, width);
			return;
		}
		this.canvas.beginLink(picture.link());
		this.canvas.picture(picture, css, width);
		this.markup.end();
	}

	/** Three to a row, but no row of one after a full one. */
	private static List<List<Picture>> rows(List<Picture> pictures) {
		int count = pictures.size();
		boolean lonely = count > A_ROW && count % A_ROW == 1;
		return IntStream.range(0, Math.ceilDiv(count, A_ROW)).mapToObj((row) -> {
			boolean last = row == (count - 1) / A_ROW;
			boolean beforeLast = row == (count - 1) / A_ROW - 1;
			int from = row * A_ROW - ((lonely && last) ? 1 : 0);
			int to = Math.min(count, (row + 1) * A_ROW - ((lonely && beforeLast) ? 1 : 0));
			return pictures.subList(from, to);
		}).toList();
	}

}
