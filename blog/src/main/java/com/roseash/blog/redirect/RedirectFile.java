package com.roseash.blog.redirect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.roseash.platform.contract.InvalidField;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads files of redirects: Ghost's {@code redirects.json} and {@code redirects.yaml},
 * and tables of from, to and, if it is not 301, the status, as CSV.
 */
final class RedirectFile {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final CsvMapper CSV = new CsvMapper();

	private RedirectFile() {
	}

	/** The lines of the file; its kind shows in its beginning, or else in its name. */
	static List<Line> read(String name, String text) {
		String content = text.replaceFirst("^\uFEFF", "");
		try {
			if (content.stripLeading().startsWith("[")) {
				return json(content);
			}
			return name.matches("(?i).*\\.ya?ml")
					|| content.stripLeading().matches("(?s)(#[^\n]*\n\\s*)*\"?30[12]\"?:.*") ? yaml(content)
							: csv(content);
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			throw new InvalidField("file",
					"cannot be read"
							+ ((place != null && place.getLineNr() > 0) ? " from line " + place.getLineNr() : "") + ": "
							+ ex.getOriginalMessage());
		}
	}

	private static List<Line> json(String text) {
		List<Line> lines = new ArrayList<>();
		try (JsonParser parser = JSON.createParser(text)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.START_OBJECT) {
				int number = line(parser);
				JsonNode entry = parser.readValueAsTree();
				lines.add(new Line(number, entry.path("from").asString(""), entry.path("to").asString(""),
						entry.path("permanent").asBoolean(false) ? "301" : "302", true));
			}
			requireToken(parser, JsonToken.END_ARRAY);
		}
		return lines;
	}

	private static List<Line> yaml(String text) {
		List<Line> lines = new ArrayList<>();
		try (JsonParser parser = YAML.createParser(text)) {
			if (parser.nextToken() == null) {
				return lines;
			}
			requireToken(parser, JsonToken.START_OBJECT);
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String status = parser.currentName();
				if (parser.nextToken() == JsonToken.VALUE_NULL) {
					continue;
				}
				requireToken(parser, JsonToken.START_OBJECT);
				while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
					int number = line(parser);
					String from = parser.currentName();
					parser.nextToken();
					lines.add(new Line(number, from, Objects.requireNonNullElse(parser.getValueAsString(), ""), status,
							true));
				}
			}
		}
		return lines;
	}

	private static List<Line> csv(String text) {
		List<Line> lines = new ArrayList<>();
		ObjectMapper mapper = CSV;
		try (MappingIterator<String[]> rows = mapper.readerFor(String[].class)
			.with(CsvReadFeature.WRAP_AS_ARRAY)
			.readValues(text)) {
			for (int number = 1; rows.hasNextValue(); number++) {
				String[] row = rows.nextValue();
				boolean heading = number == 1 && !row[0].strip().startsWith("/");
				if (!heading && !String.join("", row).isBlank()) {
					lines.add(row(number, row));
				}
			}
		}
		return lines;
	}

	private static Line row(int number, String[] row) {
		String status = (row.length > 2 && !row[2].isBlank()) ? row[2].strip() : "301";
		return new Line(number, row[0].strip(), (row.length > 1) ? row[1].strip() : "", status, false);
	}

	private static int line(JsonParser parser) {
		return parser.currentTokenLocation().getLineNr();
	}

	private static void requireToken(JsonParser parser, JsonToken token) {
		if (parser.currentToken() != token) {
			throw new InvalidField("file", "is not as Ghost writes it: something is wrong in line " + line(parser));
		}
	}

}
