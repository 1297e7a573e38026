package com.roseash.platform.fragment;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class FragmentCaptureTests {

	private final MockHttpServletResponse batch = new MockHttpServletResponse();

	private final FragmentCapture capture = new FragmentCapture(this.batch);

	@Test
	void whatAFragmentSaysIsKeptFromTheBatch() {
		this.capture.setContentType("text/html");
		this.capture.setStatus(404);

		assertThat(this.capture.response("cart/mini"))
			.isEqualTo(new FragmentResponse("cart/mini", 404, Map.of("Content-Type", "text/html"), ""));
		assertThat(this.batch.getContentType()).isNull();
		assertThat(this.batch.getStatus()).isEqualTo(200);
	}

	/** Spring MVC does so when a handler fails. */
	@Test
	void aHeaderThatIsTakenBackIsNone() {
		this.capture.setContentType("text/html");
		this.capture.setHeader("Cache-Control", "max-age=60");
		this.capture.setContentType(null);
		this.capture.setHeader("Cache-Control", null);
		this.capture.sendError(500);

		assertThat(this.capture.response("cart/mini")).isEqualTo(new FragmentResponse("cart/mini", 500, Map.of(), ""));
	}

}
