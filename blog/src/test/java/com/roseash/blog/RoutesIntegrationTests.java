package com.roseash.blog;

import java.util.List;
import java.util.Map;

import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.testing.AppTest;
import com.roseash.testing.RouteMatrix;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class RoutesIntegrationTests {

	@Autowired
	RouteMatrix matrix;

	@Autowired
	Manuscripts manuscripts;

	@Test
	void everyRouteAnswersEverybodyAsWrittenDown() {
		this.manuscripts.write(new WritePost(PostKind.PAGE, "orchard", "The orchard", "Trees.", "<p>Trees.</p>", null,
				null, List.of(), false, null));
		this.manuscripts.publish(new PublishPost("orchard"));
		this.manuscripts.introduce(Articles.author());
		Articles.publish(this.manuscripts, Articles.post("pressing", 0));

		assertThat(this.matrix.actual("orchard",
				Map.ofEntries(Map.entry("slug", "orchard"), Map.entry("file", "feed.xml"),
						Map.entry("handle", Articles.HANDLE), Map.entry("year", "2026"), Map.entry("month", "05"),
						Map.entry("run", "01990000-0000-7000-8000-000000000000"), Map.entry("number", "1"),
						Map.entry("kind", "tagged"), Map.entry("hash", "0".repeat(64)),
						Map.entry("comment", "01990000-0000-7000-8000-000000000000")),
				"GET /login", "GET /login/callback", "POST /logout", "GET /internal/data/anything",
				"POST /internal/actions/anything"))
			.containsExactlyElementsOf(RouteMatrix.expected());
	}

}
