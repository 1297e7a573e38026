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
				Map.of("slug", "orchard", "file", "feed.xml", "handle", Articles.HANDLE, "year", "2026", "month", "05",
						"run", "01990000-0000-7000-8000-000000000000", "number", "1", "kind", "tagged", "hash",
						"0".repeat(64)),
				"GET /login", "GET /login/callback", "POST /logout", "GET /internal/data/anything",
				"POST /internal/actions/anything"))
			.containsExactlyElementsOf(RouteMatrix.expected());
	}

}
