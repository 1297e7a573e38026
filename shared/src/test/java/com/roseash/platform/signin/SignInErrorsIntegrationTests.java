package com.roseash.platform.signin;

import java.net.http.HttpResponse;
import java.util.Base64;

import com.roseash.testing.TestProvider;
import com.roseash.testing.Wanderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way on which signing in can fail ends on a page that says what to do. */
class SignInErrorsIntegrationTests extends ClientSetting {

	private static final String WANTED = "/club?a=1&b=x%20y";

	private static final String BEGINNING = "/login?continue=%2Fclub%3Fa%3D1%26b%3Dx%2520y";

	@Test
	void whoCallsItOffIsToldThatNothingHasChanged() throws Exception {
		provider.refusal = "access_denied";

		requireProblem(this.visitor.follow(BEGINNING), 401, "was called off");
	}

	@Test
	void whatWasBegunTooLongAgoIsBegunAgain() throws Exception {
		HttpResponse<String> begun = this.visitor.get(BEGINNING);
		this.visitor.forget("rose_ash_login_");

		requireProblem(this.visitor.follow(begun), 401, "too long ago");
	}

	@Test
	void whatWasBegunInAnotherBrowserIsNotEndedHere() throws Exception {
		HttpResponse<String> begun = new Wanderer(HOME).get(BEGINNING);

		requireProblem(this.visitor.follow(begun), 401, "in another browser");
	}

	@ParameterizedTest
	@ValueSource(strings = { "state=made-up", "state=", "state", "state=a..b", "x=y" })
	void aStateThatIsNotKnownIsRefused(String state) throws Exception {
		HttpResponse<String> page = this.visitor.follow("/login/callback?code=made-up&" + state);

		assertThat(page.statusCode()).isEqualTo(401);
		assertThat(parse(page).select("a.button").first().attr("href")).isEqualTo("/login?continue=%2F");
	}

	@Test
	void aStateWhosePageWasAlteredIsRefused() throws Exception {
		String back = Wanderer.location(this.visitor.get(Wanderer.location(this.visitor.get(BEGINNING)).get())).get();
		String state = back.replaceAll(".*state=([^&]+).*", "$1");
		String altered = state.substring(0, state.lastIndexOf('.') + 1)
				+ Base64.getUrlEncoder().withoutPadding().encodeToString("/club/room".getBytes());

		HttpResponse<String> page = this.visitor.follow(back.replace(state, altered));

		assertThat(page.statusCode()).isEqualTo(401);
		assertThat(isMember(this.visitor)).isFalse();
		assertThat(this.visitor.follow(back).statusCode()).as("the true one still works").isEqualTo(200);
		assertThat(isMember(this.visitor)).isTrue();
	}

	@Test
	void aCodeThatCameTwiceHarmsNobody() throws Exception {
		this.visitor.follow(BEGINNING);
		String callback = this.visitor.way.get(2).uri().toString();

		HttpResponse<String> again = this.visitor.follow(callback);

		assertThat(again.uri()).hasToString(HOME + WANTED);
		assertThat(isMember(this.visitor)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0, 300, 200", "50, 300, 200", "-400, -50, 200", "90, 300, 401", "-400, -90, 401",
			"-4000, -3600, 401" })
	void clocksMayDifferByAMinute(int issued, int over, int status) throws Exception {
		provider.issued = issued;
		provider.over = over;

		HttpResponse<String> page = this.visitor.follow(BEGINNING);

		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(isMember(this.visitor)).isEqualTo(status == 200);
		if (status != 200) {
			requireProblem(page, 401, "did not come to its end");
		}
	}

	@Test
	void whenTheProviderIsDownNobodyIsSentThere() throws Exception {
		provider.ready = false;

		requireProblem(this.visitor.follow(BEGINNING), 503, "does not work at the moment");
		assertThat(provider.asked).hasValue(0);
	}

	@Test
	void whenTheProviderGoesDownMeanwhileOneTriesAgain() throws Exception {
		provider.redeems = false;

		HttpResponse<String> page = this.visitor.follow(BEGINNING);

		requireProblem(page, 503, "does not work at the moment");
		provider.redeems = true;
		HttpResponse<String> wanted = this.visitor.follow(parse(page).select("a.button").first().attr("href"));
		assertThat(wanted.uri()).hasToString(HOME + WANTED);
		assertThat(menu(wanted)).isEqualTo("member " + TestProvider.MEMBER);
	}

	@ParameterizedTest
	@CsvSource({ "denied, 401", "expired, 401", "nobody, 401", "down, 503", "too_much, 401", "other, 401",
			"made-up, 401", "'<script>', 401" })
	void everyProblemHasAPageAndAWayOut(String reason, int status) throws Exception {
		HttpResponse<String> page = this.visitor.get("/login/problem?continue=%2Fclub%2Froom&reason="
				+ java.net.URLEncoder.encode(reason, java.nio.charset.StandardCharsets.UTF_8));

		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(parse(page).select("main p").first().text()).doesNotContain("??", "<").isNotBlank();
		assertThat(parse(page).select("a.button").eachAttr("href")).containsExactly("/login?continue=%2Fclub%2Froom",
				"/club/room");
	}

	/** A page that says so, with a button to try again that keeps the page one wanted. */
	private static void requireProblem(HttpResponse<String> page, int status, String text) {
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(parse(page).select("h1").text()).isEqualTo("You are not signed in");
		assertThat(parse(page).select("main p").first().text()).contains(text);
		assertThat(parse(page).select("a.button").eachAttr("href")).containsExactly(BEGINNING, WANTED);
	}

}
