package com.roseash.blog.navigation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.contract.InvalidField;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the lines of the form, in the order in which they stand there. */
@Component
class LineForm {

	private static final int MOST = 420;

	private final Site site;

	LineForm(Site site) {
		this.site = site;
	}

	Arrangement read(MultiValueMap<String, String> form) {
		List<String> labels = form.getOrDefault("label", List.of());
		List<String> apps = form.getOrDefault("app", List.of());
		List<String> paths = form.getOrDefault("path", List.of());
		List<String> below = form.getOrDefault("below", List.of());
		if (apps.size() != labels.size() || paths.size() != labels.size() || below.size() != labels.size()) {
			throw new InvalidField("label", "must stand beside one application, one path and one place");
		}
		if (labels.size() > MOST) {
			throw new InvalidField("label", "must be there at most " + MOST + " times");
		}
		return new Arrangement(IntStream.range(0, labels.size())
			.mapToObj((line) -> line(labels.get(line), app(apps.get(line)), paths.get(line).strip(),
					"true".equals(below.get(line))))
			.toList());
	}

	/** Also takes a whole address of ours, as people copy it. */
	private Line line(String label, App app, String path, boolean below) {
		return Arrays.stream(App.values())
			.filter((owner) -> path.startsWith(this.site.url(owner, "/")))
			.findFirst()
			.map((owner) -> new Line(label, owner, path.substring(this.site.url(owner, "").length()), below))
			.orElseGet(() -> new Line(label, app, path, below));
	}

	private static App app(String id) {
		return Arrays.stream(App.values())
			.filter((app) -> app.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new InvalidField("app", "must be one of the six applications"));
	}

}
