package com.roseash.platform.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;

import com.roseash.platform.contract.IdempotencyKeys.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets an action take effect once per {@link Idempotency#HEADER}: the key and the effect
 * are committed in one transaction, a repetition is answered with what was answered the
 * first time, and a refusal leaves neither effect nor key behind.
 */
@Component
@Order(0)
class IdempotencyFilter extends OncePerRequestFilter {

	private static final int LONGEST_KEY = 200;

	private final IdempotencyKeys keys;

	private final PlatformTransactionManager transactions;

	private final ContractErrors errors;

	IdempotencyFilter(IdempotencyKeys keys, PlatformTransactionManager transactions, ContractErrors errors) {
		this.keys = keys;
		this.transactions = transactions;
		this.errors = errors;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !ContractPaths.isAction(request) || request.getHeader(Idempotency.HEADER) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
		try {
			carryOut(request, buffered, chain);
		}
		catch (DomainException | DataAccessException | TransactionException failure) {
			buffered.reset();
			this.errors.resolveException(request, buffered, null, failure);
		}
		buffered.copyBodyToResponse();
	}

	private void carryOut(HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain)
			throws ServletException, IOException {
		String key = requireKey(request);
		byte[] digest = digest(request);
		TransactionStatus transaction = this.transactions.getTransaction(new DefaultTransactionDefinition());
		try {
			Optional<Answer> before = this.keys.claim(key, digest);
			if (before.isPresent()) {
				replay(before.get(), response);
			}
			else {
				chain.doFilter(request, response);
				if (response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
					this.keys.complete(key, answerOf(response));
					this.transactions.commit(transaction);
				}
			}
		}
		finally {
			if (!transaction.isCompleted()) {
				this.transactions.rollback(transaction);
			}
		}
	}

	private static String requireKey(HttpServletRequest request) {
		return InvalidField.requireText(Idempotency.HEADER,
				Objects.requireNonNullElse(request.getHeader(Idempotency.HEADER), ""), LONGEST_KEY);
	}

	private static Answer answerOf(ContentCachingResponseWrapper response) {
		return new Answer(response.getStatus(), response.getContentType(), response.getContentAsByteArray());
	}

	private static void replay(Answer answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		response.setContentType(answer.contentType());
		response.getOutputStream().write(answer.body());
	}

	private static byte[] digest(HttpServletRequest request) throws IOException {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			sha256.update((request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
			return sha256.digest(request.getInputStream().readAllBytes());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
