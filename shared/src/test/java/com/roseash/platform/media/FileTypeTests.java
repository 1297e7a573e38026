package com.roseash.platform.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

class FileTypeTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			"....ftypisom....isomiso2avc1mp41", MP4
			"....ftypM4A ....", MP4
			"\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webmB", WEBM
			"OggS", OGG
			"ID3", MPEG
			"\u00ff\u00fb\u0090D", MPEG
			"\u00ff\u00f1P", AAC
			"RIFF....WAVEfmt ", WAV
			"fLaC", FLAC
			""")
	void itIsToldByItsFirstBytes(String beginning, FileType type) throws IOException {
		assertThat(FileType.of(file(beginning))).contains(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!doctype html>", "%PDF-1.7", "....ftypqt  ....", "....ftypavif....", "....ftypheic....",
			"\u001aE\u00df\u00a3\u009fB\u0082\u0088matroskaB", "RIFF....AVI LIST", "\u00ff\u00d8\u00ff\u00e0", "x" })
	void whatBrowsersDoNotPlayIsNone(String beginning) throws IOException {
		assertThat(FileType.of(file(beginning))).isEmpty();
	}

	private static ByteArrayResource file(String beginning) {
		return new ByteArrayResource(beginning.getBytes(StandardCharsets.ISO_8859_1));
	}

}
