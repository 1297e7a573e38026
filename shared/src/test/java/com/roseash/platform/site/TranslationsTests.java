package com.roseash.platform.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever translates the interface adds files, which say nothing that nobody asks for.
 */
class TranslationsTests {

	private static final Pattern BUNDLE = Pattern.compile("((?:platform-)?messages)_(\\w+)\\.properties");

	@Test
	void translationsHaveTheKeysThatThereAre() throws IOException {
		assertThat(mistakes(Path.of(".."))).isEmpty();
	}

	@Test
	void whoTranslatesWhatNobodyAsksForIsTold(@TempDir Path root) throws IOException {
		Path resources = Files.createDirectories(root.resolve("blog/src/main/resources"));
		Files.writeString(resources.resolve("messages.properties"), "a=One\nb={0} ones\n");
		Files.writeString(resources.resolve("messages_fr.properties"), "a=Un\nc=Trois\n");
		Files.writeString(resources.resolve("messages_pt_BR.properties"), "b={0} uns {1}\n");
		Files.writeString(resources.resolve("messages_xx.properties"), "a=?\n");

		assertThat(mistakes(root)).containsExactlyInAnyOrder("messages_fr.properties: c is asked for by nobody",
				"messages_pt_BR.properties: b has other places than the English",
				"messages_xx.properties: xx is no language");
	}

	private static List<String> mistakes(Path root) throws IOException {
		List<String> mistakes = new ArrayList<>();
		try (Stream<Path> modules = Files.list(root)) {
			for (Path module : modules.sorted().toList()) {
				Path resources = module.resolve("src/main/resources");
				if (Files.isDirectory(resources)) {
					try (Stream<Path> files = Files.list(resources)) {
						for (Path file : files.sorted().toList()) {
							mistakes.addAll(mistakesOf(file));
						}
					}
				}
			}
		}
		return mistakes;
	}

	private static List<String> mistakesOf(Path file) throws IOException {
		Matcher bundle = BUNDLE.matcher(file.getFileName().toString());
		if (!bundle.matches()) {
			return List.of();
		}
		List<String> mistakes = new ArrayList<>();
		String language = Locale.forLanguageTag(bundle.group(2).replace('_', '-')).getLanguage();
		if (!List.of(Locale.getISOLanguages()).contains(language)) {
			mistakes.add(file.getFileName() + ": " + bundle.group(2) + " is no language");
		}
		Properties english = read(file.resolveSibling(bundle.group(1) + ".properties"));
		read(file).forEach((key, text) -> {
			if (!english.containsKey(key)) {
				mistakes.add(file.getFileName() + ": " + key + " is asked for by nobody");
			}
			else if (places(text) != places(english.get(key))) {
				mistakes.add(file.getFileName() + ": " + key + " has other places than the English");
			}
		});
		return mistakes;
	}

	private static int places(Object text) {
		return new MessageFormat(text.toString(), Locale.ROOT).getFormatsByArgumentIndex().length;
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return properties;
	}

}
