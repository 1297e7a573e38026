package com.roseash.blog.embed;

import java.time.Duration;

import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.access.Access;
import com.roseash.platform.http.NotFetched;
import com.roseash.platform.limit.Limit;
import com.roseash.platform.limit.Limits;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells whoever edits a text what stands at an address. */
@Controller
class EmbedsController {

	private static final Limit LIMIT = new Limit(120, Duration.ofHours(1));

	private final Manuscripts manuscripts;

	private final Addresses addresses;

	private final Limits limits;

	private final Access access;

	EmbedsController(Manuscripts manuscripts, Addresses addresses, Limits limits, Access access) {
		this.manuscripts = manuscripts;
		this.addresses = addresses;
		this.limits = limits;
		this.access = access;
	}

	@GetMapping("/posts/{slug}/embeds")
	ResponseEntity<Object> show(@PathVariable String slug, @RequestParam(defaultValue = "") String url,
			@RequestParam(defaultValue = "embed") String type) throws NotFetched {
		this.manuscripts.manuscript(slug);
		this.limits.count("embeds", this.access.member("look at other sites").toString(), LIMIT);
		return ResponseEntity.ok(type.equals("bookmark") ? this.addresses.bookmark(url) : this.addresses.embed(url));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notFetched(NotFetched ex) {
		return ResponseEntity
			.of(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage() + "."))
			.build();
	}

}
