package com.roseash.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import javax.imageio.ImageIO;

import com.roseash.platform.contract.InvalidField;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class MediaIntegrationTests {

	private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 48.4'>%s</svg>";

	@Autowired
	Media media;

	@Autowired
	Photographs photographs;

	@Autowired
	Uploads uploads;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	LoopbackClients clients;

	@Test
	void aPictureIsStoredOnceUnderItsHash() {
		StoredMedia first = this.media.store(svg("<rect width='8' height='8'/>"));
		StoredMedia again = this.media.store(svg("<rect width='8' height='8'/>"));

		assertThat(again).isEqualTo(first);
		assertThat(first.url()).isEqualTo("/media/" + first.hash() + ".svg");
		assertThat(first).extracting(StoredMedia::width, StoredMedia::height).containsExactly(64, 48);
		assertThat(this.media.find(first.hash())).contains(first);
		assertThat(this.media.find("0".repeat(64))).isEmpty();
	}

	@Test
	void aSiblingStoresThroughTheContract() throws IOException {
		Media remote = this.clients.create(Media.class);

		StoredMedia stored = remote.store(new StoreMedia("image/png", raster("png"), "A blue square"));

		assertThat(stored).extracting(StoredMedia::width, StoredMedia::height).containsExactly(20, 10);
		assertThat(remote.find(stored.hash())).contains(stored);
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> remote.store(new StoreMedia("image/webp", raster("png"), null)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("bytes"));
	}

	@Test
	void typesAreCheckedByContent() throws IOException {
		byte[] jpeg = raster("jpeg");

		assertThat(this.media.store(new StoreMedia("image/jpeg", jpeg, null)).url()).endsWith(".jpg");
		assertRefused(new StoreMedia("image/png", jpeg, null), "bytes");
		assertRefused(new StoreMedia("image/svg+xml", jpeg, null), "bytes");
		assertRefused(new StoreMedia("image/gif", jpeg, null), "contentType");
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new StoreMedia("image/png", new byte[StoreMedia.LARGEST + 1], null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<foreignObject/>", "<rect onclick='alert(1)'/>",
			"<image href='https://example.org/x.png'/>", "<a href='javascript:alert(1)'/>",
			"<use xlink:href='other.svg#a' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
			"<style>@import 'x.css';</style>", "<style>rect { fill: url(https://example.org/#a) }</style>",
			"<style>rect { fill: \\75rl(https://example.org/) }</style>", "<rect style='fill: url(x.svg#a)'/>",
			"<set attributeName='xlink:href' to='#a'/>", "<animate attributeName='onclick'/>",
			"<p xmlns='http://www.w3.org/1999/xhtml'/>", "<?xml-stylesheet href='x.css'?>", "<unclosed>" })
	void aDrawingThatDoesMoreThanDrawIsRefused(String content) {
		assertRefused(svg(content), "bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<use href='#a'/>", "<style>rect { fill: url(#a) }</style>", "<rect fill='url(#a)'/>",
			"<title>Once on a Monday</title>", "<animate attributeName='opacity' to='0'/>" })
	void aDrawingThatOnlyDrawsIsKept(String content) {
		assertThat(this.media.store(svg(content)).width()).isEqualTo(64);
	}

	@Test
	void aDocumentTypeIsRefused() {
		String doctype = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + SVG.formatted("<text>&x;</text>");

		assertRefused(new StoreMedia("image/svg+xml", doctype.getBytes(StandardCharsets.UTF_8), null), "bytes");
	}

	@Test
	void everyApplicationServesItForEverAndRunsNothingInIt() throws IOException, InterruptedException {
		StoreMedia drawing = svg("<rect width='1' height='1'/>".repeat(100));
		StoredMedia stored = this.media.store(drawing);

		HttpResponse<byte[]> answer = get(stored.url(), "Accept-Encoding", "gzip");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().map()).containsEntry("content-type", List.of("image/svg+xml"))
			.containsEntry("x-content-type-options", List.of("nosniff"))
			.containsEntry("content-encoding", List.of("gzip"))
			.containsEntry("cache-control", List.of("max-age=31536000, public, immutable"))
			.containsEntry("content-security-policy",
					List.of("default-src 'none'; style-src 'unsafe-inline'; sandbox"));
		assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
			.isEqualTo(drawing.bytes());
		String tag = answer.headers().firstValue("etag").orElseThrow();
		assertThat(get(stored.url(), "If-None-Match", tag).statusCode()).isEqualTo(304);
	}

	@Test
	void aFilmIsSentInTheParts() throws IOException, InterruptedException {
		byte[] film = new byte[400_000];
		new Random(3).nextBytes(film);
		System.arraycopy("....ftypisom".getBytes(StandardCharsets.UTF_8), 0, film, 0, 12);
		StoredMedia stored = this.uploads.film(new ByteArrayResource(film), film.length, "mill.mp4");

		HttpResponse<byte[]> part = get(stored.url(), "Range", "bytes=300000-300009");

		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.headers().map()).containsEntry("content-range", List.of("bytes 300000-300009/400000"))
			.containsEntry("content-type", List.of("video/mp4"))
			.containsEntry("accept-ranges", List.of("bytes"))
			.containsEntry("x-content-type-options", List.of("nosniff"));
		assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 300_000, 300_010));
		assertThat(get(stored.url(), "Range", "bytes=-10").body())
			.isEqualTo(Arrays.copyOfRange(film, film.length - 10, film.length));
		assertThat(get(stored.url(), "Range", "bytes=400000-").statusCode()).isEqualTo(416);
		assertThat(get(stored.url(), "Accept", "*/*").body()).isEqualTo(film);
	}

	@Test
	void aFileIsOnlyDownloadedUnderItsName() throws IOException, InterruptedException {
		byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
		StoredMedia stored = this.uploads.download(new ByteArrayResource(page), page.length,
				"C:\\tmp\\Bröt\r\nX: y.html");

		HttpResponse<byte[]> answer = get(stored.url(), "Accept", "text/html");

		assertThat(answer.headers().map()).containsEntry("content-type", List.of("application/octet-stream"));
		assertThat(answer.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment;")
			.contains("filename*=UTF-8''Br%C3%B6tX%3A%20y.html");
		assertThat(answer.headers().firstValue("x")).isEmpty();
	}

	@Test
	void aPhotographAndItsCopiesAreServedForEver() throws IOException, InterruptedException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(1100, 800, BufferedImage.TYPE_INT_RGB), "jpeg", file);

		StoredMedia stored = this.photographs.withCopies(new ByteArrayResource(file.toByteArray()), "field.jpg");

		assertThat(stored.url()).endsWith("-1100.jpg");
		for (String candidate : String.valueOf(Copies.srcset(stored.url())).split(", ")) {
			HttpResponse<byte[]> copy = get(candidate.split(" ")[0], "Accept", "image/*");
			assertThat(copy.headers().map()).containsEntry("content-type", List.of("image/webp"))
				.containsEntry("cache-control", List.of("max-age=31536000, public, immutable"));
			assertThat(WebP.size(copy.body()).width() + "w").isEqualTo(candidate.split(" ")[1]);
		}
		assertThat(get(stored.url().replace("-1100.jpg", "-1600.webp"), "Accept", "*/*").statusCode()).isEqualTo(404);
	}

	@Test
	void theSameAtTheSameMomentIsKeptOnce() throws Exception {
		byte[] bytes = "at the same moment".getBytes(StandardCharsets.UTF_8);

		List<StoredMedia> stored = AtOnce.call(6,
				() -> this.uploads.download(new ByteArrayResource(bytes), bytes.length, "same.txt"));

		assertThat(stored).containsOnly(stored.getFirst());
		assertThat(this.jdbc.sql("select count(*) from blob_part where name like :hash || '%'")
			.param("hash", stored.getFirst().hash())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
		StoredMedia stored = this.media.store(svg("<circle r='1'/>"));

		assertThat(get("/media/" + "0".repeat(64) + ".svg", "Accept", "*/*").statusCode()).isEqualTo(404);
		assertThat(get("/media/" + stored.hash() + ".png", "Accept", "*/*").statusCode()).isEqualTo(404);
		assertThat(get("/media/etc.svg", "Accept", "*/*").statusCode()).isEqualTo(404);
	}

	private void assertRefused(StoreMedia command, String field) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> this.media.store(command))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	private HttpResponse<byte[]> get(String path, String header, String value)
			throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(this.clients.url().resolve(path)).header(header, value).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		}
	}

	private static StoreMedia svg(String content) {
		return new StoreMedia("image/svg+xml", SVG.formatted(content).getBytes(StandardCharsets.UTF_8), null);
	}

	private static byte[] raster(String format) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, file);
		return file.toByteArray();
	}

}
