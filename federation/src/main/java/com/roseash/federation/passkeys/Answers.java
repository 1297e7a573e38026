package com.roseash.federation.passkeys;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers the script of the pages: in JSON, and with a problem in words (RFC 9457). */
@Component
class Answers {

	private static final String TYPE = "urn:rose-ash:fact:federation.passkeys.";

	private final JsonMapper json;

	Answers(JsonMapper json) {
		this.json = json;
	}

	/** Where to go on. */
	void goOn(String address, HttpServletResponse response) throws IOException {
		write(Map.of("redirectUrl", address), MediaType.APPLICATION_JSON_VALUE, response);
	}

	/** What is wrong, and what to do. */
	void refuse(DomainException fact, HttpServletResponse response) throws IOException {
		String detail = (fact instanceof InvalidField invalid)
				? "The " + invalid.field() + " " + invalid.getMessage() + "." : String.valueOf(fact.getMessage());
		refuse(fact.status(), fact.getClass().getSimpleName(), detail, response);
	}

	/** What is wrong with a request as such. */
	void refuse(HttpStatus status, String fact, String detail, HttpServletResponse response) throws IOException {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create(TYPE + fact));
		response.setStatus(status.value());
		write(problem, MediaType.APPLICATION_PROBLEM_JSON_VALUE, response);
	}

	private void write(Object answer, String type, HttpServletResponse response) throws IOException {
		response.setContentType(type);
		response.getOutputStream().write(this.json.writeValueAsBytes(answer));
	}

}
