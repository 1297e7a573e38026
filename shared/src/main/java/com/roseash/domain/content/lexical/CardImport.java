package com.roseash.domain.content.lexical;

import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.jsoup.select.Elements;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes cards of the HTML that Ghost, or this renderer, writes for them. */
final class CardImport {

	private static final Set<String> KEPT = Set.of("table", "details", "audio", "video", "form", "dl", "svg", "iframe",
			"object", "figure", "math", "select", "textarea", "button", "input", "canvas", "noscript", "picture", "map",
			"embed");

	private CardImport() {
	}

	/** The card that the element is; null if it is text, or holds others. */
	static @Nullable ObjectNode card(Element element) {
		return switch (element.normalName()) {
			case "hr" -> Draft.node("horizontalrule");
			case "img" -> image(element, element);
			case "pre" -> code(element, "");
			case "figure" -> figure(element);
			case "a" -> isPicture(element) ? image(element, element) : null;
			default -> {
				ObjectNode card = element.hasClass("kg-card") ? ghost(element) : null;
				yield (card == null && (element.hasClass("kg-card") || KEPT.contains(element.normalName())))
						? Draft.html(element.outerHtml()) : card;
			}
		};
	}

	private static ObjectNode figure(Element figure) {
		Elements pictures = figure.select("img");
		Element frame = figure.selectFirst("iframe");
		if (figure.hasClass("kg-gallery-card")) {
			return gallery(figure, pictures);
		}
		if (figure.hasClass("kg-bookmark-card")) {
			return bookmark(figure);
		}
		if (figure.hasClass("kg-embed-card") && frame != null) {
			ObjectNode embed = Draft.node("embed").put("url", frame.attr("src")).put("embedType", "rich");
			return embed.put("html", frame.outerHtml()).put("caption", caption(figure));
		}
		Element code = figure.selectFirst("pre");
		if (figure.hasClass("kg-code-card") && code != null) {
			return code(code, caption(figure));
		}
		return (pictures.size() == 1 && isPicture(figure)) ? image(figure, pictures.first())
				: Draft.html(figure.outerHtml());
	}

	private static @Nullable ObjectNode ghost(Element card) {
		if (card.hasClass("kg-callout-card")) {
			String color = card.className().replaceAll(".*kg-callout-card-([\\w-]+).*", "$1");
			return Draft.node("callout")
				.put("calloutText", inner(card, ".kg-callout-text"))
				.put("calloutEmoji", text(card, ".kg-callout-emoji"))
				.put("backgroundColor", color.contains(" ") ? "white" : color);
		}
		if (card.hasClass("kg-toggle-card")) {
			return Draft.node("toggle")
				.put("heading", inner(card, ".kg-toggle-heading-text"))
				.put("content", inner(card, ".kg-toggle-content"));
		}
		Element button = card.selectFirst("a.kg-btn");
		if (card.hasClass("kg-button-card") && button != null) {
			return Draft.node("button")
				.put("buttonText", button.text())
				.put("buttonUrl", button.attr("href"))
				.put("alignment", card.hasClass("kg-align-left") ? "left" : "center");
		}
		return null;
	}

	/** Whether there is nothing in it but one picture, perhaps with a caption. */
	private static boolean isPicture(Element element) {
		boolean silent = element.select("figcaption").text().equals(element.text());
		return element.select("img").size() == 1 && silent
				&& element.select("table, pre, iframe, video, audio").isEmpty();
	}

	private static ObjectNode image(Element element, @Nullable Element found) {
		Element picture = element.normalName().equals("img") ? element : element.selectFirst("img");
		Element from = (picture != null) ? picture : (found != null) ? found : element;
		ObjectNode image = picture(Draft.node("image"), from).put("caption", caption(element));
		return image.put("cardWidth",
				element.hasClass("kg-width-wide") ? "wide" : element.hasClass("kg-width-full") ? "full" : "regular");
	}

	private static ObjectNode picture(ObjectNode card, Element picture) {
		Element link = picture.closest("a[href]");
		card.put("src", picture.attr("src")).put("alt", picture.attr("alt")).put("title", picture.attr("title"));
		number(card, "width", picture.attr("width"));
		number(card, "height", picture.attr("height"));
		return card.put("href", (link != null) ? link.attr("href") : "");
	}

	private static ObjectNode gallery(Element figure, Elements pictures) {
		ObjectNode gallery = Draft.node("gallery");
		ArrayNode images = gallery.putArray("images");
		for (Element picture : pictures) {
			images.add(picture(LexicalJson.object().put("row", images.size() / 3), picture).put("fileName",
					picture.attr("src").replaceAll(".*/", "")));
		}
		return gallery.put("caption", caption(figure));
	}

	private static ObjectNode bookmark(Element figure) {
		ObjectNode bookmark = Draft.node("bookmark");
		Element link = figure.selectFirst("a");
		Element icon = figure.selectFirst("img.kg-bookmark-icon");
		Element thumbnail = figure.selectFirst(".kg-bookmark-thumbnail img");
		bookmark.put("url", (link != null) ? link.attr("href") : "");
		bookmark.putObject("metadata")
			.put("title", text(figure, ".kg-bookmark-title"))
			.put("description", text(figure, ".kg-bookmark-description"))
			.put("author", text(figure, ".kg-bookmark-publisher"))
			.put("publisher", text(figure, ".kg-bookmark-author"))
			.put("icon", (icon != null) ? icon.attr("src") : "")
			.put("thumbnail", (thumbnail != null) ? thumbnail.attr("src") : "");
		return bookmark.put("caption", caption(figure));
	}

	private static ObjectNode code(Element pre, String caption) {
		Element code = pre.selectFirst("code");
		Element from = (code != null && code.wholeText().strip().equals(pre.wholeText().strip())) ? code : pre;
		String language = from.className().replaceAll(".*language-(\\S+).*", "$1");
		return Draft.node("codeblock")
			.put("code", from.wholeText().replaceFirst("\\n$", ""))
			.put("language", language.equals(from.className()) ? "" : language)
			.put("caption", caption);
	}

	private static String caption(Element figure) {
		return inner(figure, "figcaption");
	}

	private static String inner(Element element, String selector) {
		Element found = element.selectFirst(selector);
		return (found != null) ? found.html() : "";
	}

	private static String text(Element element, String selector) {
		Element found = element.selectFirst(selector);
		return (found != null) ? found.text() : "";
	}

	private static void number(ObjectNode card, String name, String text) {
		if (text.matches("\\d{1,6}")) {
			card.put(name, Integer.parseInt(text));
		}
		else {
			card.putNull(name);
		}
	}

}
