package com.roseash.blog.sitemap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.roseash.domain.content.Translation;
import com.roseash.platform.config.Site;
import com.roseash.platform.web.Representation;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes addresses as sitemaps.org has it. */
@Component
class SitemapWriter {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

	private final Site site;

	SitemapWriter(Site site) {
		this.site = site;
	}

	/** The sitemap of sitemaps. */
	Representation index(List<Location> sitemaps) {
		return document("sitemapindex", "sitemap", sitemaps);
	}

	Representation sitemap(List<Location> pages) {
		return document("urlset", "url", pages);
	}

	private Representation document(String root, String element, List<Location> locations) {
		Instant modified = locations.stream()
			.map(Location::changedAt)
			.max(Comparator.naturalOrder())
			.orElse(Instant.EPOCH);
		try {
			return new Representation(XML, write(root, element, locations).getBytes(StandardCharsets.UTF_8), modified);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("The addresses do not make a sitemap", ex);
		}
	}

	private String write(String root, String element, List<Location> locations) throws XMLStreamException {
		StringWriter text = new StringWriter();
		XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement(root);
		xml.writeDefaultNamespace(NAMESPACE);
		xml.writeNamespace("xhtml", XHTML);
		for (Location location : locations) {
			xml.writeStartElement(element);
			write(xml, "loc", this.site.url(location.path()));
			write(xml, "lastmod", location.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
			writeLanguages(xml, location.translations());
			xml.writeEndElement();
		}
		xml.writeEndElement();
		xml.writeEndDocument();
		return text.toString();
	}

	private void writeLanguages(XMLStreamWriter xml, List<Translation> translations) throws XMLStreamException {
		for (Translation translation : translations) {
			writeAlternate(xml, translation.language(), translation);
		}
		if (!translations.isEmpty()) {
			writeAlternate(xml, "x-default", translations.getFirst());
		}
	}

	private void writeAlternate(XMLStreamWriter xml, String language, Translation translation)
			throws XMLStreamException {
		xml.writeEmptyElement("xhtml", "link", XHTML);
		xml.writeAttribute("rel", "alternate");
		xml.writeAttribute("hreflang", language);
		xml.writeAttribute("href", this.site.url(translation.path()));
	}

	private static void write(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
		xml.writeStartElement(element);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

}
