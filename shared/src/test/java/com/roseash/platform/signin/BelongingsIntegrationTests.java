package com.roseash.platform.signin;

import java.util.ArrayList;
import java.util.List;

import com.roseash.platform.web.CartCookie;
import com.roseash.testing.DatabaseTest;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class BelongingsIntegrationTests {

	private static final String SESSION = "s".repeat(32);

	private final List<String> followed = new ArrayList<>();

	@Autowired
	CartCookie cookie;

	@Test
	void whatFollowsLeavesNothingInTheBrowser() {
		assertThat(signIn(SESSION, true)).contains("rose_ash_cart=;", "Max-Age=0", "Domain=rose-ash.localhost",
				"Path=/");
		assertThat(this.followed).containsExactly(SESSION + " ada");
	}

	@Test
	void theBrowserKeepsWhatIsNotSureToFollow() {
		assertThat(signIn(SESSION, false)).isNull();
		assertThat(this.followed).containsExactly(SESSION + " ada");
	}

	@Test
	void whoHasNothingIsNotAsked() {
		assertThat(signIn(null, true)).isNull();
		assertThat(signIn("member:01a1fd70-6919-7383-ad07", true)).as("made up").isNull();
		assertThat(this.followed).isEmpty();
	}

	/** The cookie that the answer sets when Ada signs in. */
	private @Nullable String signIn(@Nullable String session, boolean certain) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("cart", (Belonging) (id, member) -> this.followed.add(id + " " + member) && certain);
		MockHttpServletRequest request = new MockHttpServletRequest();
		if (session != null) {
			request.setCookies(new Cookie(CartCookie.NAME, session));
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Belongings(beans.getBeanProvider(Belonging.class), this.cookie).follow("ada", request, response);
		return response.getHeader(HttpHeaders.SET_COOKIE);
	}

}
