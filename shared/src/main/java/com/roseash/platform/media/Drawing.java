package com.roseash.platform.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an SVG and refuses one that could do more than draw: run a script, load something
 * else, or hide another document.
 */
final class Drawing extends DefaultHandler {

	private static final String SVG = "http://www.w3.org/2000/svg";

	private static final Set<String> FORBIDDEN = Set.of("script", "foreignobject", "iframe", "audio", "video",
			"handler", "listener");

	/** CSS that reaches outside the file, or is written so that one cannot tell. */
	private static final Pattern OUTSIDE = Pattern
		.compile("@import|\\\\|image-set|src\\(|url\\(\\s*(?!['\"]?#)|javascript:", Pattern.CASE_INSENSITIVE);

	private static final Pattern LINK_OR_EVENT = Pattern.compile("(\\w+:)?href|on.*", Pattern.CASE_INSENSITIVE);

	private final StringBuilder style = new StringBuilder();

	private @Nullable Size size;

	private boolean inStyle;

	private Drawing() {
	}

	static Size size(byte[] bytes) {
		Drawing drawing = new Drawing();
		try {
			parser().parse(new ByteArrayInputStream(bytes), drawing);
		}
		catch (SAXException | IOException ex) {
			throw new UnreadablePicture("is not well-formed, or has a document type", ex);
		}
		if (drawing.size == null) {
			throw new UnreadablePicture("is not an svg");
		}
		return drawing.size;
	}

	private static SAXParser parser() {
		SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
		try {
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newSAXParser();
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IllegalStateException("The JDK's parser cannot be hardened", ex);
		}
	}

	@Override
	public void startElement(String namespace, String name, String qualifiedName, Attributes attributes) {
		if (!namespace.equals(SVG) || FORBIDDEN.contains(name.toLowerCase(Locale.ROOT))) {
			throw new UnreadablePicture("must not contain the element " + qualifiedName);
		}
		for (int i = 0; i < attributes.getLength(); i++) {
			check(attributes.getQName(i), attributes.getValue(i));
		}
		if (this.size == null) {
			this.size = sizeOf(name, attributes);
		}
		this.inStyle = name.equals("style");
	}

	@Override
	public void characters(char[] text, int start, int length) {
		if (this.inStyle) {
			this.style.append(text, start, length);
		}
	}

	@Override
	public void endElement(String namespace, String name, String qualifiedName) {
		if (OUTSIDE.matcher(this.style).find()) {
			throw new UnreadablePicture("must not have a style that refers to anything outside it");
		}
		this.style.setLength(0);
		this.inStyle = false;
	}

	@Override
	public void processingInstruction(String target, String data) {
		throw new UnreadablePicture("must not have processing instructions");
	}

	private static void check(String name, String value) {
		boolean event = name.toLowerCase(Locale.ROOT).startsWith("on");
		boolean link = name.equals("href") || name.endsWith(":href") || name.equals("src");
		boolean animated = name.equals("attributeName") && LINK_OR_EVENT.matcher(value.strip()).matches();
		if (event || animated || (link && !value.startsWith("#")) || OUTSIDE.matcher(value).find()) {
			throw new UnreadablePicture("must not have the attribute " + name + " with that value");
		}
	}

	private static Size sizeOf(String root, Attributes attributes) {
		if (!root.equals("svg")) {
			throw new UnreadablePicture("is not an svg");
		}
		String viewBox = attributes.getValue("viewBox");
		String[] numbers = (viewBox != null) ? viewBox.strip().split("[\\s,]+") : new String[] { "0", "0",
				String.valueOf(attributes.getValue("width")), String.valueOf(attributes.getValue("height")) };
		try {
			return new Size(pixels(numbers[2]), pixels(numbers[3]));
		}
		catch (NumberFormatException | ArrayIndexOutOfBoundsException ex) {
			throw new UnreadablePicture("must say its size by a viewBox or by width and height", ex);
		}
	}

	private static int pixels(String length) {
		String number = length.endsWith("px") ? length.substring(0, length.length() - 2) : length;
		return new BigDecimal(number).setScale(0, RoundingMode.HALF_UP).intValue();
	}

}
