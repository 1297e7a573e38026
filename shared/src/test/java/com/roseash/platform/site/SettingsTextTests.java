package com.roseash.platform.site;

import java.util.Map;

import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTextTests {

	/** Sound settings with that title. */
	static SettingsText titled(String title) {
		return text(title, "", null, "", "", "en-GB", "Europe/London", "");
	}

	@Test
	void everyFieldSaysWhatIsWrongWithItAtOnce() {
		Map<String, String> problems = new SettingsText(" ", "x".repeat(201), new Picture("/media/x.svg", "logo", 1, 1),
				"", "red", "xx-nowhere", "Mars/Olympus", "ftp://a.example", "<script>", "<meta name=a content=b>")
			.problems();

		assertThat(problems).containsOnlyKeys("title", "description", "logoAlt", "accent", "language", "zone",
				"profiles", "head", "foot");
		assertThat(titled("Rose Ash").problems()).isEmpty();
	}

	@Test
	void whatIsTypedIsKeptAsItIsUsuallyWritten() {
		SiteSettings settings = text(" Rose <b>Ash</b> ", " Growers. ", null, "", "A0374B", "pt-br", "UTC",
				"\n https://social.example/@us \r\n\nhttps://social.example/@us\nhttps://www.other.example")
			.settings(4);

		assertThat(settings.title()).isEqualTo("Rose <b>Ash</b>");
		assertThat(settings.accent()).isEqualTo("#a0374b");
		assertThat(settings.language()).isEqualTo("pt-BR");
		assertThat(settings.profiles()).containsExactly("https://social.example/@us", "https://www.other.example");
		assertThat(settings.version()).isEqualTo(4);
		assertThat(SettingsText.of(settings).settings(4)).isEqualTo(settings);
	}

	@ParameterizedTest
	@CsvSource({ "en-GB, true", "fr, true", "zh-Hant-TW, true", "english, false", "'', false", "en_GB, false",
			"xx, false", "en-GB-, false", "und, false" })
	void aLanguageIsOneThatThereIs(String tag, boolean sound) {
		assertThat(text("a", "", null, "", "", tag, "UTC", "").problems().containsKey("language")).isEqualTo(!sound);
	}

	@ParameterizedTest
	@CsvSource({ "'two\nlines', false", "'turned\u202eround', false", "'nothing\u0000', false", "Rosé & Ash’s, true" })
	void aTitleIsOneLineThatIsAllSeen(String title, boolean sound) {
		assertThat(titled(title).problems().containsKey("title")).isEqualTo(!sound);
	}

	@ParameterizedTest
	@CsvSource({ "https://a.example/@b, true", "http://a.example, false", "a.example, false",
			"javascript:alert(1), false", "https://a b.example, false" })
	void aProfileIsAnAddressElsewhere(String address, boolean sound) {
		assertThat(text("a", "", null, "", "", "en", "UTC", address).problems().containsKey("profiles"))
			.isEqualTo(!sound);
	}

	private static SettingsText text(String title, String description, @Nullable Picture logo, String logoAlt,
			String accent, String language, String zone, String profiles) {
		return new SettingsText(title, description, logo, logoAlt, accent, language, zone, profiles, "", "");
	}

}
