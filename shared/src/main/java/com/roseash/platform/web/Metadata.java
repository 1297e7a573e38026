package com.roseash.platform.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the head of a page tells machines of it: search engines, feed readers, and those
 * who show a card for its address. A controller gives it to the layout as
 * {@code metadata}.
 *
 * @param type its kind (Open Graph), such as {@code article}
 * @param title what it is called, without the site
 * @param description a sentence about it; may be empty
 * @param summary what those say of it who show a card
 * @param url its canonical address
 * @param image a picture of it, if there is one
 * @param properties more that is known of it (Open Graph), in order
 * @param alternates the same in other forms, and what goes with it
 * @param data what it is about, as JSON-LD that is safe within a script; may be empty
 * @param language the tag of its language (BCP 47); empty for the site's
 * @param versions the same in other languages and in this one, the one for everybody else
 * first; none if there is only one
 */
public record Metadata(String type, String title, String description, String summary, String url, @Nullable Image image,
		List<Property> properties, List<Alternate> alternates, String data, String language, List<Version> versions) {

	public Metadata {
		properties = List.copyOf(properties);
		alternates = List.copyOf(alternates);
		versions = List.copyOf(versions);
	}

	/** A page of which nothing more is known. */
	public static Metadata of(String type, String title, String description, String url) {
		return new Metadata(type, title, description, description, url, null, List.of(), List.of(), "", "", List.of());
	}

	/** The same, of which cards say that. */
	public Metadata told(String summary) {
		return new Metadata(this.type, this.title, this.description, summary, this.url, this.image, this.properties,
				this.alternates, this.data, this.language, this.versions);
	}

	/** The same with that picture. */
	public Metadata with(@Nullable Image image) {
		return new Metadata(this.type, this.title, this.description, this.summary, this.url, image, this.properties,
				this.alternates, this.data, this.language, this.versions);
	}

	/** The same with that property, if it has a value. */
	public Metadata with(String property, @Nullable String content) {
		if (content == null || content.isEmpty()) {
			return this;
		}
		List<Property> more = new ArrayList<>(this.properties);
		more.add(new Property(property, content));
		return new Metadata(this.type, this.title, this.description, this.summary, this.url, this.image, more,
				this.alternates, this.data, this.language, this.versions);
	}

	/** The same, which is also to be had in those forms. */
	public Metadata with(List<Alternate> alternates) {
		return new Metadata(this.type, this.title, this.description, this.summary, this.url, this.image,
				this.properties, alternates, this.data, this.language, this.versions);
	}

	/** The same in that language, which is also to be had in those. */
	public Metadata in(String language, List<Version> versions) {
		return new Metadata(this.type, this.title, this.description, this.summary, this.url, this.image,
				this.properties, this.alternates, this.data, language, versions);
	}

	/** The same, which is about those things. */
	public Metadata about(StructuredData... things) {
		return new Metadata(this.type, this.title, this.description, this.summary, this.url, this.image,
				this.properties, this.alternates, StructuredData.script(List.of(things)), this.language, this.versions);
	}

	/**
	 * A picture.
	 *
	 * @param url its address, absolute
	 * @param alt what it shows
	 * @param width in pixels; 0 if it is not known
	 * @param height in pixels; 0 if it is not known
	 */
	public record Image(String url, String alt, int width, int height) {
	}

	/**
	 * Something that is known of the page.
	 *
	 * @param name as in Open Graph
	 * @param content its value
	 */
	public record Property(String name, String content) {
	}

	/**
	 * The same in another form.
	 *
	 * @param type its media type
	 * @param title what to call it
	 * @param href its address, absolute
	 */
	public record Alternate(String type, String title, String href) {
	}

	/**
	 * The same in a language.
	 *
	 * @param language its tag (BCP 47)
	 * @param href its address, absolute
	 */
	public record Version(String language, String href) {

		/** As Open Graph writes it. */
		public String locale() {
			return this.language.replace('-', '_');
		}

	}

}
