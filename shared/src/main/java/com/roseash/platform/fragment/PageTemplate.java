package com.roseash.platform.fragment;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.roseash.platform.cache.Content;
import com.roseash.platform.cache.Content.Segment;
import com.roseash.platform.cache.Part;
import com.roseash.platform.cache.Slot;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Notes, while a page's template runs, where its slots are, and splits what the template
 * wrote at these places. The marks in the text carry a number that nobody outside this
 * process knows, so that no content can pretend to be one.
 */
final class PageTemplate {

	private static final String SECRET = secret();

	private static final String BEGIN = "\u0001" + SECRET + "[";

	private static final String END = "\u0001" + SECRET + "]";

	private static final String PROVENANCE = "\u0001" + SECRET + "?";

	private static final char STOP = '\u0002';

	private final List<Slot> slots = new ArrayList<>();

	/** The notes of that request's page. */
	static PageTemplate of(HttpServletRequest request) {
		String name = PageTemplate.class.getName();
		if (request.getAttribute(name) instanceof PageTemplate template) {
			return template;
		}
		PageTemplate template = new PageTemplate();
		request.setAttribute(name, template);
		return template;
	}

	/** Notes a slot; answers its number. */
	int add(Slot slot) {
		this.slots.add(slot);
		return this.slots.size() - 1;
	}

	/** The text that the template writes before the fallback of a slot. */
	static String begin(int number) {
		return BEGIN + number + STOP;
	}

	/** The text that the template writes after the fallback of a slot. */
	static String end() {
		return END + STOP;
	}

	/**
	 * The text that the template writes where it is to say how a slot's fragment was come
	 * by.
	 */
	static String provenance(int number) {
		return PROVENANCE + number + STOP;
	}

	/** What the template wrote, split at the slots. */
	Content split(byte[] written) {
		String text = new String(written, StandardCharsets.UTF_8);
		List<Segment> segments = new ArrayList<>();
		int from = 0;
		for (int mark = text.indexOf('\u0001'); mark >= 0; mark = text.indexOf('\u0001', from)) {
			int stop = text.indexOf(STOP, mark);
			if (text.startsWith(BEGIN, mark)) {
				add(segments, text.substring(from, mark));
				int end = text.indexOf(END, stop);
				segments.add(new Segment.Place(slot(text.substring(mark + BEGIN.length(), stop)),
						Part.of(text.substring(stop + 1, end))));
				from = text.indexOf(STOP, end) + 1;
			}
			else if (text.startsWith(PROVENANCE, mark)) {
				add(segments, text.substring(from, mark));
				segments.add(new Segment.Provenance(slot(text.substring(mark + PROVENANCE.length(), stop))));
				from = stop + 1;
			}
			else {
				add(segments, text.substring(from, mark + 1));
				from = mark + 1;
			}
		}
		add(segments, text.substring(from));
		return new Content(segments);
	}

	private Slot slot(String number) {
		return this.slots.get(Integer.parseInt(number));
	}

	private static void add(List<Segment> segments, String text) {
		if (!text.isEmpty()) {
			segments.add(new Segment.Text(Part.of(text)));
		}
	}

	private static String secret() {
		byte[] bytes = new byte[16];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
