package com.roseash.platform.fragment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.roseash.platform.cache.Composition;
import com.roseash.platform.cache.Content;
import com.roseash.platform.cache.Content.Segment;
import com.roseash.platform.cache.Part;
import com.roseash.platform.cache.Slot;
import com.roseash.platform.config.RoseAsh;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Sends a composed page: stitched as gzip to whom that suits, and not at all to whom has
 * it already.
 */
@Component
class PageWriter {

	private static final Pattern REFUSES_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?(\\s|,|$)");

	private static final Found NOTHING = Found.FALLBACK;

	private final boolean development;

	PageWriter(RoseAsh settings) {
		this.development = settings.development();
	}

	void write(HttpServletRequest request, HttpServletResponse response, Content content, Map<Slot, Found> found)
			throws IOException {
		Composition page = compose(content, found);
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie, HX-Request");
		if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		}
		if (this.development && !found.isEmpty()) {
			response.setHeader("Server-Timing", timing(found));
		}
		if (response.getStatus() == HttpStatus.OK.value() && request.getMethod().matches("GET|HEAD")) {
			String etag = page.etag();
			response.setHeader(HttpHeaders.ETAG, etag);
			if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
				response.setStatus(HttpStatus.NOT_MODIFIED.value());
				return;
			}
		}
		send(request, response, page);
	}

	private static void send(HttpServletRequest request, HttpServletResponse response, Composition page)
			throws IOException {
		byte[] bytes;
		if (takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			bytes = page.gzip();
		}
		else {
			bytes = page.plain();
		}
		response.setContentLength(bytes.length);
		if (!request.getMethod().equals("HEAD")) {
			response.getOutputStream().write(bytes);
		}
	}

	private static Composition compose(Content content, Map<Slot, Found> found) {
		List<Part> parts = new ArrayList<>(content.segments().size());
		for (Segment segment : content.segments()) {
			parts.add(switch (segment) {
				case Segment.Text text -> text.part();
				case Segment.Place place -> {
					Part part = found.getOrDefault(place.slot(), NOTHING).part();
					yield (part != null) ? part : place.fallback();
				}
				case Segment.Provenance provenance -> found.getOrDefault(provenance.slot(), NOTHING).source().word();
			});
		}
		return new Composition(parts);
	}

	private static String timing(Map<Slot, Found> found) {
		return String.join(", ",
				found.entrySet()
					.stream()
					.map((one) -> one.getKey().type().replace('/', '-') + ";desc=" + one.getValue().source().outcome())
					.sorted()
					.toList());
	}

	private static boolean takesGzip(@Nullable String accepted) {
		return accepted != null && accepted.contains("gzip") && !REFUSES_GZIP.matcher(accepted).find();
	}

	private static boolean matches(@Nullable String known, String etag) {
		return known != null && (known.equals("*") || known.contains(etag));
	}

}
