package com.roseash.blog.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Media;
import com.roseash.platform.media.Photographs;
import com.roseash.platform.media.Picture;
import com.roseash.platform.media.StoreMedia;
import com.roseash.platform.media.StoredMedia;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Stores the logo that is sent with the form at once, so that it is not lost if something
 * else in the form is wrong; later the form names it.
 */
@Component
class Logos {

	private static final int LONGEST = 800;

	private static final long LARGEST = 10 * 1024 * 1024;

	private final Media media;

	private final Photographs photographs;

	Logos(Media media, Photographs photographs) {
		this.media = media;
		this.photographs = photographs;
	}

	/** The logo of the form; null for none. */
	@Nullable Picture take(HttpServletRequest request) {
		MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		MultipartFile file = (form != null) ? form.getFile("logoFile") : null;
		if (file != null && !file.isEmpty()) {
			return picture(store(file));
		}
		return "true".equals(request.getParameter("logoRemoved")) ? null : kept(request);
	}

	/** The one that stood in the form. */
	@Nullable Picture kept(HttpServletRequest request) {
		String hash = Objects.requireNonNullElse(request.getParameter("logo"), "");
		return hash.matches("[0-9a-f]{64}")
				? this.media.find(hash).filter((stored) -> stored.width() > 0).map(Logos::picture).orElse(null) : null;
	}

	private StoredMedia store(MultipartFile file) {
		if (file.getSize() > LARGEST) {
			throw new InvalidField("logo", "must have at most 10 MB");
		}
		try {
			byte[] bytes = file.getBytes();
			return isDrawing(bytes) ? this.media.store(new StoreMedia("image/svg+xml", bytes, null))
					: this.photographs.within(bytes, LONGEST, null);
		}
		catch (IOException ex) {
			throw new InvalidField("logo", "did not arrive whole");
		}
	}

	/** The alternative text is said with the settings, and a picture wants one before. */
	private static Picture picture(StoredMedia stored) {
		return new Picture(stored.url(), "logo", stored.width(), stored.height());
	}

	private static boolean isDrawing(byte[] bytes) {
		String beginning = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
		return beginning.replaceFirst("^\\uFEFF", "").stripLeading().startsWith("<");
	}

}
