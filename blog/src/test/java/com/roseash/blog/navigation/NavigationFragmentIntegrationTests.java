package com.roseash.blog.navigation;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import com.roseash.blog.Shelf;
import com.roseash.domain.navigation.ArrangeNavigation;
import com.roseash.domain.navigation.Navigation;
import com.roseash.domain.navigation.NavigationLink;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.CallSigner;
import com.roseash.platform.http.Siblings;
import com.roseash.testing.AppTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class NavigationFragmentIntegrationTests {

	@Autowired
	Navigation navigation;

	@Autowired
	Siblings siblings;

	@Autowired
	Site site;

	@LocalServerPort
	int port;

	@Test
	void theNavigationLeadsToAllApplicationsFromAnyOfThem() {
		NavigationLink join = new NavigationLink("Join <us>", App.BLOG, "/join", List.of());
		this.navigation.arrange(new ArrangeNavigation(List.of(new NavigationLink("Shop", App.MARKET, "/", List.of()),
				new NavigationLink("About", App.FEDERATION, "/", List.of(join)))));

		ResponseEntity<String> answer = fetch();

		assertThat(answer.getHeaders().getCacheControl()).contains("max-age=600");
		assertThat(answer.getHeaders().getFirst("Fragment-Scope")).isEqualTo("public");
		Element list = Jsoup.parseBodyFragment(answer.getBody()).body().child(0);
		assertThat(list.select("> li > a").attr("href")).isEqualTo(this.site.url(App.MARKET, "/"));
		assertThat(list.select("details > summary").text()).isEqualTo("About");
		assertThat(list.select("details a").attr("href")).isEqualTo(this.site.url(App.BLOG, "/join"));
		assertThat(list.select("details a").text()).isEqualTo("Join <us>");
		assertThat(list.select("[aria-current]")).isEmpty();
	}

	private ResponseEntity<String> fetch() {
		return this.siblings.client(URI.create("http://127.0.0.1:" + this.port))
			.get()
			.uri("/internal/fragments/blog/navigation")
			.header(CallSigner.CONTEXT, this.siblings.encode(CallContext.none(Locale.UK)))
			.retrieve()
			.toEntity(String.class);
	}

}
