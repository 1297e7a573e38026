package com.roseash.domain.content.lexical;

import java.util.Locale;

import com.roseash.domain.content.lexical.Card.Picture;

/**
 * Writes what is played or downloaded, by the browser's own players. A mail shows a
 * picture that leads to the page.
 */
final class PlayerCards {

	private static final int A_MINUTE = 60;

	private static final int A_KILOBYTE = 1000;

	private final Canvas canvas;

	private final Markup markup;

	PlayerCards(Canvas canvas) {
		this.canvas = canvas;
		this.markup = canvas.markup();
	}

	void video(Card.Video video) {
		String src = this.canvas.file(video.src());
		if (src == null) {
			return;
		}
		this.markup.begin("figure")
			.classes("kg-card", "kg-video-card",
					video.cardWidth().equals("regular") ? null : "kg-width-" + video.cardWidth(),
					video.caption().isBlank() ? null : "kg-card-hascaption");
		if (this.canvas.isMail()) {
			preview(video.poster(), this.canvas.here());
			this.canvas.beginLink(this.canvas.here()).text(this.canvas.here()).end();
		}
		else {
			this.markup.begin("div").classes("kg-video-container").begin("video");
			this.markup.with("src", src).with("poster", this.canvas.file(video.poster()));
			this.canvas.size(video.size());
			this.markup.mark("controls", true).mark("loop", video.loop()).mark("muted", video.loop());
			this.markup.mark("playsinline", true).with("preload", "metadata").end().end();
		}
		this.canvas.caption(video.caption());
		this.markup.end();
	}

	void audio(Card.Audio audio) {
		String src = this.canvas.file(audio.src());
		if (src == null) {
			return;
		}
		this.markup.begin("div").classes("kg-card", "kg-audio-card");
		this.canvas.picture(Picture.of(audio.thumbnail()), "kg-audio-thumbnail");
		this.markup.begin("div").classes("kg-audio-player-container").begin("div").classes("kg-audio-title");
		if (this.canvas.isMail()) {
			this.canvas.beginLink(this.canvas.here()).text(audio.title()).end();
		}
		else {
			this.markup.text(audio.title());
		}
		this.markup.end();
		if (!this.canvas.isMail()) {
			this.markup.begin("audio")
				.with("src", src)
				.mark("controls", true)
				.with("preload", "metadata")
				.with("aria-label", audio.title().isBlank() ? null : audio.title())
				.end();
		}
		if (audio.seconds() >= 1) {
			this.markup.begin("div").classes("kg-audio-duration").text(duration((long) audio.seconds())).end();
		}
		this.markup.end().end();
	}

	/** A frame of a site that we know; for any other, and in mails, a link. */
	void embed(Card.Embed embed) {
		this.markup.begin("figure")
			.classes("kg-card", "kg-embed-card", embed.caption().isBlank() ? null : "kg-card-hascaption");
		String html = (this.canvas.isMail() ? Allowlist.MAIL : Allowlist.FLOW).clean(embed.html());
		if (html.contains("<iframe") || html.contains("<blockquote")) {
			this.canvas.html(Allowlist.FLOW, html);
		}
		else {
			preview(embed.thumbnail(), embed.url());
			this.canvas.beginLink(embed.url()).text(embed.title().isBlank() ? embed.url() : embed.title()).end();
		}
		this.canvas.caption(embed.caption());
		this.markup.end();
	}

	void file(Card.File file) {
		if (this.canvas.file(file.src()) == null) {
			return;
		}
		this.markup.begin("div").classes("kg-card", "kg-file-card");
		this.canvas.beginLink(file.src()).classes("kg-file-card-container").mark("download", !this.canvas.isMail());
		this.markup.begin("div").classes("kg-file-card-contents");
		this.canvas.part("div", "kg-file-card-title", file.title());
		this.canvas.part("div", "kg-file-card-caption", file.caption());
		this.markup.begin("div").classes("kg-file-card-metadata");
		this.canvas.part("div", "kg-file-card-filename", file.name());
		this.canvas.part("div", "kg-file-card-filesize", (file.bytes() > 0) ? size(file.bytes()) : "");
		this.markup.end().end().end().end();
	}

	private void preview(String picture, String address) {
		if (this.canvas.file(picture) != null) {
			this.canvas.beginLink(address).classes("kg-video-preview");
			this.canvas.picture(Picture.of(picture), null);
			this.markup.end();
		}
	}

	private static String duration(long seconds) {
		return "%d:%02d".formatted(seconds / A_MINUTE, seconds % A_MINUTE);
	}

	private static String size(long bytes) {
		double size = bytes;
		int unit = 0;
		String[] units = { "B", "kB", "MB", "GB" };
		while (size >= A_KILOBYTE && unit < units.length - 1) {
			size /= A_KILOBYTE;
			unit++;
		}
		return String.format(Locale.ROOT, (size < 10 && unit > 0) ? "%.1f %s" : "%.0f %s", size, units[unit]);
	}

}
