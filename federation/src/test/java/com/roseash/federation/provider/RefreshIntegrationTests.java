package com.roseash.federation.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.roseash.platform.config.App;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Refresh tokens, which are used once (RFC 9700, section 4.14.2). */
@ExtendWith(OutputCaptureExtension.class)
class RefreshIntegrationTests extends ProviderKit {

	@Autowired
	OAuth2AuthorizationService authorizations;

	@Autowired
	RegisteredClientRepository clients;

	@Autowired
	AuthorizationServerSettings settings;

	@Autowired
	Turnstile turnstile;

	@Autowired
	Grants grants;

	@Autowired
	JwtEncoder encoder;

	@Test
	void aTokenThatComesBackEndsAllThatFollowFromIt(CapturedOutput output) throws Exception {
		RefreshToken first = first();
		RefreshToken second = next(first);
		Tokens third = tokens(this.blog.refresh(second)).getTokens();

		assertThat(refusal(this.blog.refresh(first))).isEqualTo("invalid_grant");
		assertThat(refusal(this.blog.refresh(third.getRefreshToken()))).isEqualTo("invalid_grant");
		assertThat(this.blog.userInfo(third.getAccessToken()).getStatusCode()).isEqualTo(401);
		assertThat(families()).isZero();
		assertThat(output).containsOnlyOnce("A refresh token was used twice")
			.contains("client=blog")
			.doesNotContain(first.getValue(), third.getRefreshToken().getValue(), ADA);
	}

	@Test
	void whoeverBringsItBack() throws Exception {
		RefreshToken first = first();
		RefreshToken second = next(first);

		assertThat(refusal(ours(App.MARKET).refresh(first))).isEqualTo("invalid_grant");
		assertThat(refusal(this.blog.refresh(second))).isEqualTo("invalid_grant");
	}

	@Test
	void otherSignInsGoOn() throws Exception {
		RefreshToken other = first();
		RefreshToken first = first();
		next(first);
		this.blog.refresh(first);

		assertThat(next(other)).isNotNull();
	}

	@Test
	void ofAMemberWhoIsSuspendedNobodyIsToldAnyMore() throws Exception {
		RefreshToken first = first();
		AuthorizationCode code = signedIn();
		this.jdbc.sql("update member set suspended_at = now() where email = ?").param(ADA).update();

		assertThat(refusal(this.blog.refresh(first))).isEqualTo("invalid_grant");
		assertThat(refusal(this.blog.redeem(code))).isEqualTo("invalid_grant");
	}

	@Test
	void whatIsMadeUpEndsNothing() throws Exception {
		RefreshToken first = first();

		assertThat(refusal(this.blog.refresh(new RefreshToken("made-up")))).isEqualTo("invalid_grant");
		assertThat(next(first)).isNotNull();
	}

	@Test
	void ofAUsedTokenOnlyADigestIsKept() throws Exception {
		RefreshToken first = first();
		next(first);

		assertThat(this.jdbc.sql("select encode(digest, 'escape') from spent_refresh_token").query(String.class).list())
			.hasSize(1)
			.noneMatch((digest) -> digest.contains(first.getValue()));
	}

	@Test
	void ofManyWhoUseItAtOnceNobodyKeepsIt() throws Exception {
		RefreshToken first = first();
		List<RefreshToken> won = AtOnce.call(8, () -> this.blog.refresh(first))
			.stream()
			.filter((answer) -> answer.indicatesSuccess())
			.map((answer) -> tokens(answer).getTokens().getRefreshToken())
			.toList();

		assertThat(won).hasSize(1);
		assertThat(refusal(this.blog.refresh(won.getFirst()))).isEqualTo("invalid_grant");
		assertThat(families()).isZero();
	}

	@Test
	void ofManyWhoUseACodeAtOnceNobodyKeepsWhatItBought() throws Exception {
		AuthorizationCode code = signedIn();
		List<Tokens> won = AtOnce.call(8, () -> this.blog.redeem(code))
			.stream()
			.filter((answer) -> answer.indicatesSuccess())
			.map((answer) -> tokens(answer).getTokens())
			.toList();

		assertThat(won).hasSize(1);
		assertThat(refusal(this.blog.refresh(won.getFirst().getRefreshToken()))).isEqualTo("invalid_grant");
		assertThat(this.blog.isActive(won.getFirst().getAccessToken())).isFalse();
	}

	@Test
	void whoUseItAtTheSameMomentDoNotMeet() throws Exception {
		assertThat(meet(Duration.ofMillis(500), (provider) -> this.turnstile.guarded(provider))).isFalse();
	}

	@Test
	void withoutTheTurnstileTheyMeet() throws Exception {
		assertThat(meet(Duration.ofSeconds(10), (provider) -> provider)).isTrue();
	}

	/** Whether two who use the same token both find it good, within that time. */
	private boolean meet(Duration patience, UnaryOperator<AuthenticationProvider> guard) throws Exception {
		RegisteredClient client = this.clients.findByClientId("blog");
		RefreshToken token = first();
		CyclicBarrier found = new CyclicBarrier(2);
		AtomicBoolean met = new AtomicBoolean();
		OAuth2TokenGenerator<?> tokens = (context) -> {
			met.compareAndSet(false, passes(found, patience));
			throw new OAuth2AuthenticationException("nobody gets any");
		};
		AuthenticationProvider provider = guard
			.apply(new OAuth2RefreshTokenAuthenticationProvider(this.authorizations, tokens));
		AtOnce.call(2, () -> {
			AuthorizationServerContextHolder.setContext(context());
			return assertThatExceptionOfType(OAuth2AuthenticationException.class)
				.isThrownBy(
						() -> provider.authenticate(
								new OAuth2RefreshTokenAuthenticationToken(token.getValue(),
										new OAuth2ClientAuthenticationToken(client,
												ClientAuthenticationMethod.CLIENT_SECRET_BASIC, null),
										null, Map.of())));
		});
		return met.get();
	}

	@Test
	void whatIsTakenBackWhileItIsRefreshedStaysSo() throws Exception {
		assertThat(familiesAfterWithdrawal((provider) -> this.turnstile.guarded(provider))).isZero();
	}

	@Test
	void withoutTheTurnstileItWouldComeBack() throws Exception {
		assertThat(familiesAfterWithdrawal((provider) -> provider)).isOne();
	}

	/** How many are left after one was removed in the midst of being refreshed. */
	private long familiesAfterWithdrawal(UnaryOperator<AuthenticationProvider> guard) throws Exception {
		RegisteredClient client = this.clients.findByClientId("blog");
		RefreshToken token = first();
		List<Thread> withdrawals = new ArrayList<>();
		OAuth2TokenGenerator<?> tokens = (context) -> {
			if (withdrawals.isEmpty()) {
				withdrawals.add(Thread.ofVirtual().start(() -> this.grants.removeAll("blog")));
				join(withdrawals.getFirst(), Duration.ofMillis(500));
			}
			return new DelegatingOAuth2TokenGenerator(new JwtGenerator(this.encoder), new OAuth2RefreshTokenGenerator())
				.generate(context);
		};
		AuthorizationServerContextHolder.setContext(context());
		guard.apply(new OAuth2RefreshTokenAuthenticationProvider(this.authorizations, tokens))
			.authenticate(use(client, token));
		join(withdrawals.getFirst(), Duration.ofSeconds(20));
		return families();
	}

	private static void join(Thread thread, Duration patience) {
		try {
			thread.join(patience);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static OAuth2RefreshTokenAuthenticationToken use(RegisteredClient client, RefreshToken token) {
		return new OAuth2RefreshTokenAuthenticationToken(token.getValue(),
				new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.CLIENT_SECRET_BASIC, null), null,
				Map.of());
	}

	private static boolean passes(CyclicBarrier barrier, Duration patience) {
		try {
			barrier.await(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException | BrokenBarrierException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private AuthorizationServerContext context() {
		return new AuthorizationServerContext() {

			@Override
			public String getIssuer() {
				return RefreshIntegrationTests.this.site.url("");
			}

			@Override
			public AuthorizationServerSettings getAuthorizationServerSettings() {
				return RefreshIntegrationTests.this.settings;
			}

		};
	}

	private RefreshToken first() throws Exception {
		return tokens(this.blog.redeem(signedIn())).getTokens().getRefreshToken();
	}

	private RefreshToken next(RefreshToken token) throws Exception {
		return tokens(this.blog.refresh(token)).getTokens().getRefreshToken();
	}

	private long families() {
		return this.jdbc.sql("select count(*) from oauth2_authorization").query(Long.class).single();
	}

}
