package com.roseash.platform.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure of a contract with a problem document (RFC 9457). */
@Component
class ContractErrors implements HandlerExceptionResolver, Ordered {

	private static final Logger LOG = LoggerFactory.getLogger(ContractErrors.class);

	/** The SQLSTATE of PostgreSQL for a lock that was not had in time. */
	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private final JsonMapper json;

	private final Facts facts;

	ContractErrors(JsonMapper json) {
		this.json = json;
		this.facts = new Facts(json);
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 10;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!ContractPaths.isContract(request)) {
			return null;
		}
		ProblemDetail problem = describe(failure);
		if (problem.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
			LOG.error("A contract's operation failed path={}", request.getRequestURI(), failure);
		}
		write(problem, response);
		return new ModelAndView();
	}

	void write(ProblemDetail problem, HttpServletResponse response) {
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		try {
			response.getOutputStream().write(this.json.writeValueAsBytes(problem));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ProblemDetail describe(Exception failure) {
		return switch (failure) {
			case DomainException fact -> this.facts.describe(fact);
			case MissingServletRequestParameterException missing -> invalid(missing.getParameterName(), "is required");
			case MethodArgumentTypeMismatchException mismatch -> invalid(mismatch.getName(), "is not a valid value");
			case HttpMessageNotReadableException unreadable -> describe(unreadable);
			case ConcurrencyFailureException _ -> busy();
			case UncategorizedSQLException unknown when isWithoutLock(unknown) -> busy();
			case ErrorResponse answer -> answer.getBody();
			default -> ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "The operation failed");
		};
	}

	private static ProblemDetail busy() {
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"Somebody else is changing the same thing; try again");
	}

	/** What JPA knows as a concurrency failure, plain JDBC does not. */
	private static boolean isWithoutLock(UncategorizedSQLException failure) {
		SQLException cause = failure.getSQLException();
		return cause != null && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
	}

	private ProblemDetail describe(HttpMessageNotReadableException unreadable) {
		if (!(unreadable.getCause() instanceof JacksonException malformed)) {
			return invalid("body", "is required");
		}
		String path = pathOf(malformed);
		return switch (malformed.getCause()) {
			case InvalidField invalid -> invalid(path.isEmpty() ? invalid.field() : path + "." + invalid.field(),
					String.valueOf(invalid.getMessage()));
			case DomainException fact -> this.facts.describe(fact);
			case null, default -> invalid(path.isEmpty() ? "body" : path, "is missing or not a valid value");
		};
	}

	private ProblemDetail invalid(String field, String message) {
		return this.facts.describe(new InvalidField(field, message));
	}

	/** {@code lines[2].quantity}. */
	private static String pathOf(JacksonException malformed) {
		return malformed.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
					: "[" + step.getIndex() + "]")
			.collect(Collectors.joining())
			.replaceFirst("^\\.", "");
	}

}
