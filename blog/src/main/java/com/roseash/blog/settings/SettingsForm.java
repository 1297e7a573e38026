package com.roseash.blog.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import com.roseash.platform.site.SettingsText;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads the form: once it is known who sends it, as it may hold a file. */
@Component
class SettingsForm {

	private final Logos logos;

	SettingsForm(Logos logos) {
		this.logos = logos;
	}

	Typed read(HttpServletRequest request) {
		SettingsText typed = new SettingsText(text(request, "title"), text(request, "description"), null,
				text(request, "logoAlt"), text(request, "accent"), text(request, "language"), text(request, "zone"),
				text(request, "profiles"), text(request, "head"), text(request, "foot"));
		Map<String, String> problems = new LinkedHashMap<>();
		SettingsText whole = typed.with(logo(request, problems));
		problems.putAll(whole.problems());
		return new Typed(whole, version(request), problems);
	}

	/** The new file, else the one that stood in the form. */
	private @Nullable Picture logo(HttpServletRequest request, Map<String, String> problems) {
		try {
			return this.logos.take(request);
		}
		catch (InvalidField ex) {
			problems.put("logo", String.valueOf(ex.getMessage()));
			return this.logos.kept(request);
		}
	}

	/** What is no version is none that is still the last. */
	private static int version(HttpServletRequest request) {
		String version = text(request, "version");
		return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
	}

	/** Browsers end lines in their own way. */
	private static String text(HttpServletRequest request, String name) {
		return Objects.requireNonNullElse(request.getParameter(name), "").replace("\r\n", "\n");
	}

}
