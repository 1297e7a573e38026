package com.roseash.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.events.OpenCalendar;
import com.roseash.domain.navigation.NavigationLink;
import com.roseash.domain.social.Profile;
import tools.jackson.databind.JavaType;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads the demo content from the files in {@code resources/demo}. */
final class DemoFiles {

	private static final String ROOT = "classpath:demo/";

	private final YAMLMapper yaml = YAMLMapper.builder().build();

	private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	DemoContent read() throws IOException {
		return new DemoContent(one("cooperative.yaml", Profile.class), list("members.yaml", JoinCooperative.class),
				list("roles.yaml", DemoRoles.class), list("authors.yaml", IntroduceAuthor.class),
				list("navigation.yaml", NavigationLink.class), list("calendars.yaml", OpenCalendar.class),
				list("entries.yaml", DemoEntry.class), one("markets.yaml", DemoMarkets.class), products(),
				each("pages", DemoPage.class), each("posts", DemoPost.class));
	}

	/** The file of that picture. */
	byte[] image(DemoImage image) throws IOException {
		return this.resources.getResource(ROOT + "images/" + image.file()).getContentAsByteArray();
	}

	private Map<String, List<DemoProduct>> products() throws IOException {
		Map<String, List<DemoProduct>> products = new TreeMap<>();
		for (Resource file : files("products")) {
			String name = Objects.requireNonNull(file.getFilename());
			products.put(name.replace(".yaml", ""), read(file, listOf(DemoProduct.class)));
		}
		return products;
	}

	private <T> List<T> each(String directory, Class<T> type) throws IOException {
		List<T> all = new ArrayList<>();
		for (Resource file : files(directory)) {
			all.add(read(file, this.yaml.constructType(type)));
		}
		return all;
	}

	private <T> List<T> list(String file, Class<T> type) throws IOException {
		return read(this.resources.getResource(ROOT + file), listOf(type));
	}

	private <T> T one(String file, Class<T> type) throws IOException {
		return read(this.resources.getResource(ROOT + file), this.yaml.constructType(type));
	}

	private Resource[] files(String directory) throws IOException {
		return this.resources.getResources(ROOT + directory + "/*.yaml");
	}

	private JavaType listOf(Class<?> type) {
		return this.yaml.getTypeFactory().constructCollectionType(List.class, type);
	}

	@SuppressWarnings("TypeParameterUnusedInFormals") // the caller says it
	private <T> T read(Resource file, JavaType type) throws IOException {
		try (InputStream bytes = file.getInputStream()) {
			return this.yaml.readValue(bytes, type);
		}
	}

}
