package com.roseash.blog.manuscript;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Photographs;
import com.roseash.platform.media.StoredMedia;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Takes the pictures of a text. */
@Controller
class PicturesController {

	/** Wide enough for the widest place on a page. */
	private static final int LONGEST = 2000;

	private final Manuscripts manuscripts;

	private final Photographs photographs;

	PicturesController(Manuscripts manuscripts, Photographs photographs) {
		this.manuscripts = manuscripts;
		this.photographs = photographs;
	}

	@PostMapping("/posts/{slug}/pictures")
	ResponseEntity<Map<String, String>> create(@PathVariable String slug,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "image") String purpose) throws IOException {
		this.manuscripts.manuscript(slug);
		if (!purpose.equals("image") || file == null) {
			throw new InvalidField("file", "must be a picture: nothing else can be kept here as yet");
		}
		StoredMedia stored = this.photographs.within(file.getBytes(), LONGEST, null);
		return ResponseEntity.created(URI.create(stored.url())).body(Map.of("url", stored.url()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(InvalidField ex) {
		return problem(HttpStatus.UNPROCESSABLE_CONTENT,
				"The picture " + Objects.requireNonNull(ex.getMessage()) + ".");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException ex) {
		return problem(HttpStatus.CONTENT_TOO_LARGE, "The picture must have at most 10 MB.");
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
	}

}
