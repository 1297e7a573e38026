package com.roseash.blog.manuscript;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.access.Access;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.limit.Limit;
import com.roseash.platform.limit.Limits;
import com.roseash.platform.media.StoredMedia;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Takes the pictures, films, recordings and files of a text. Nothing of what is sent is
 * read before it is known who sends it.
 */
@Controller
class PicturesController {

	private static final Limit LIMIT = new Limit(300, Duration.ofHours(1));

	private final Manuscripts manuscripts;

	private final Intake intake;

	private final Limits limits;

	private final Access access;

	PicturesController(Manuscripts manuscripts, Intake intake, Limits limits, Access access) {
		this.manuscripts = manuscripts;
		this.intake = intake;
		this.limits = limits;
		this.access = access;
	}

	@PostMapping("/posts/{slug}/pictures")
	ResponseEntity<Map<String, String>> create(@PathVariable String slug, HttpServletRequest request) {
		this.manuscripts.manuscript(slug);
		this.limits.count("uploads", this.access.member("upload files").toString(), LIMIT);
		StoredMedia stored = this.intake.take(request);
		return ResponseEntity.created(URI.create(stored.url())).body(Map.of("url", stored.url()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(InvalidField ex) {
		return problem(HttpStatus.UNPROCESSABLE_CONTENT,
				"The %s %s.".formatted(ex.field().toLowerCase(Locale.ROOT), Objects.requireNonNull(ex.getMessage())));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException ex) {
		return problem(HttpStatus.CONTENT_TOO_LARGE, "The file must have at most 250 MB.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> broken(MultipartException ex) {
		return problem(HttpStatus.BAD_REQUEST, "The file did not arrive whole. Send it again.");
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
	}

}
