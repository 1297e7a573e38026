package com.roseash.platform.session;

import com.roseash.platform.config.Site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions by one cookie that only this application gets, and no script. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

	private static final String NAME = "rose_ash_session";

	@Bean
	CookieSerializer cookieSerializer(Site site) {
		boolean secure = site.url("/").startsWith("https:");
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(secure ? "__Host-" + NAME : NAME);
		cookie.setCookiePath("/");
		cookie.setSameSite("Lax");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setUseSecureCookie(secure);
		return cookie;
	}

}
