package com.roseash.blog.redirect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.roseash.domain.redirects.PutRedirects;
import com.roseash.domain.redirects.Redirect;
import com.roseash.platform.contract.InvalidField;

/**
 * What a file would change, or what stands against it.
 *
 * @param redirects where addresses would lead
 * @param problems why nothing of it can be taken over; none if all of it can
 */
record RedirectImport(List<Redirect> redirects, List<Problem> problems) {

	private static final int LARGEST = 2 * 1024 * 1024;

	/** Looks at each line of a file. */
	static RedirectImport of(String name, byte[] file) {
		List<Line> lines = RedirectFile.read(name, text(file));
		if (lines.isEmpty()) {
			throw new InvalidField("file", "says nothing of any address");
		}
		if (lines.size() > PutRedirects.MOST) {
			throw new InvalidField("file", "must say something of at most " + PutRedirects.MOST
					+ " addresses, and says it of " + lines.size());
		}
		Map<String, Redirect> found = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		for (Line line : lines) {
			try {
				Redirect redirect = line.redirect();
				if (found.putIfAbsent(redirect.from(), redirect) != null) {
					problems.add(new Problem(line, "from", "is in an earlier line already"));
				}
			}
			catch (InvalidField ex) {
				problems.add(new Problem(line, ex.field(), Objects.requireNonNull(ex.getMessage())));
			}
		}
		return new RedirectImport(List.copyOf(found.values()), problems);
	}

	private static String text(byte[] file) {
		if (file.length > LARGEST) {
			throw new InvalidField("file", "must have at most 2 MB");
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new InvalidField("file", "must be a text in UTF-8");
		}
	}

	/**
	 * What is wrong with a line.
	 *
	 * @param line the line
	 * @param field what of it: from, to or status
	 * @param reason as in "must be a plain path"
	 */
	record Problem(Line line, String field, String reason) {
	}

}
