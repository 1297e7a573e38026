package com.roseash.blog.manuscript;

import java.util.Objects;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Photographs;
import com.roseash.platform.media.StoredMedia;
import com.roseash.platform.media.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Stores what the editor sends, by what it is for. */
@Component
class Intake {

	private static final long LARGEST_PICTURE = 15 * 1024 * 1024;

	private final Photographs photographs;

	private final Uploads uploads;

	Intake(Photographs photographs, Uploads uploads) {
		this.photographs = photographs;
		this.uploads = uploads;
	}

	StoredMedia take(HttpServletRequest request) {
		MultipartFile file = file(request);
		if (file == null) {
			throw new InvalidField("file", "is missing: nothing was sent in the field “file”");
		}
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		String purpose = Objects.requireNonNullElse(request.getParameter("purpose"), "image");
		return switch (purpose) {
			case "image", "mediaThumbnail" -> picture(file, name);
			case "video" -> this.uploads.film(file, file.getSize(), name);
			case "audio" -> this.uploads.recording(file, file.getSize(), name);
			case "file" -> this.uploads.download(file, file.getSize(), name);
			default -> throw new InvalidField("purpose", "must be image, video, audio, file or mediaThumbnail");
		};
	}

	private StoredMedia picture(MultipartFile file, String name) {
		if (file.getSize() > LARGEST_PICTURE) {
			throw new InvalidField("picture", "must have at most 15 MB");
		}
		return this.photographs.withCopies(file, name);
	}

	private static @Nullable MultipartFile file(HttpServletRequest request) {
		MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		return (form != null) ? form.getFile("file") : null;
	}

}
