package com.roseash.blog.manuscript;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import javax.imageio.ImageIO;

import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Posts;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.media.Picture;
import com.roseash.testing.Personas.Persona;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class PicturesIntegrationTests extends EditingTest {

	private static final String PATH = "/posts/rye/pictures";

	private static final String BOUNDARY = "the-boundary-of-this-test";

	@Autowired
	Posts posts;

	@LocalServerPort
	int port;

	@BeforeEach
	void write() {
		this.manuscripts.write(Articles.post("rye", 0));
	}

	@Test
	void aPictureIsMadeSmallEnoughForPages() throws Exception {
		assertThat(size(upload(picture(3000, 1500, BufferedImage.TYPE_INT_RGB, "jpg")))).isEqualTo("jpg 2400x1200");
		assertThat(size(upload(picture(300, 150, BufferedImage.TYPE_INT_RGB, "jpg")))).isEqualTo("jpg 300x150");
		assertThat(size(upload(picture(30, 60, BufferedImage.TYPE_INT_ARGB, "png")))).isEqualTo("png 30x60");
	}

	@Test
	void readersGetTheSizeThatFits() throws Exception {
		String url = url(upload(picture(1200, 600, BufferedImage.TYPE_INT_RGB, "jpg")));
		String document = """
				{"root":{"type":"root","version":1,"children":[
				{"type":"image","version":1,"src":"%s","width":1200,"height":600,"alt":"A field","cardWidth":"wide"}]}}"""
			.formatted(url);
		WritePost text = this.manuscripts.manuscript("rye").text();
		this.manuscripts.write(new WritePost(text.kind(), "rye", text.title(), text.excerpt(), "", document,
				new Picture(url, "A field", 1200, 600), text.author(), text.tags(), false, text.publishedAt(), null));
		this.manuscripts.publish(new PublishPost("rye"));

		Element shown = this.shelf.read("/posts/rye").selectFirst(".prose .kg-image-card img");
		assertThat(shown).isNotNull();
		assertThat(shown.attr("src")).isEqualTo(url);
		assertThat(shown.attr("srcset")).contains("-600.webp 600w", "-1000.webp 1000w", "-1200.webp 1200w");
		assertThat(shown.attr("sizes")).isEqualTo("(min-width: 928px) 928px, 100vw");
		assertThat(shown.attr("loading")).isEqualTo("lazy");
		assertThat(shown.attr("width") + "x" + shown.attr("height")).isEqualTo("1200x600");
		assertThat(shown.attr("data-preview")).startsWith("data:image/webp;base64,");
		assertThat(this.shelf.read("/posts/rye").select(".hero img").attr("srcset")).contains("-1000.webp 1000w");
		assertThat(this.shelf.read("/").select(".card img").attr("srcset")).contains("-600.webp 600w");
		assertThat(this.browser.get().uri("/feed.xml")).bodyText().doesNotContain("srcset=\"/media");
	}

	@Test
	void whatMembersReadHasTheSizeThatFitsToo() throws Exception {
		String url = url(upload(picture(1200, 600, BufferedImage.TYPE_INT_RGB, "jpg")));
		String document = """
				{"root":{"type":"root","version":1,"children":[{"type":"paywall","version":1},
				{"type":"image","version":1,"src":"%s","width":1200,"height":600,"alt":"A field"}]}}""".formatted(url);
		WritePost text = this.manuscripts.manuscript("rye").text();
		this.manuscripts.write(new WritePost(text.kind(), "rye", text.title(), text.excerpt(), "", document,
				new Picture(url, "A field", 1200, 600), text.author(), text.tags(), false, text.publishedAt(), null));
		UUID post = this.manuscripts.publish(new PublishPost("rye")).card().id();

		List<String> seen = new ArrayList<>();
		this.editor.does(() -> seen.add(this.posts.reading(post).html()));

		Element shown = Jsoup.parse(seen.getFirst()).selectFirst("img");
		assertThat(shown).isNotNull();
		assertThat(shown.attr("srcset")).contains("-600.webp 600w", "-1200.webp 1200w");
		assertThat(shown.attr("data-preview")).startsWith("data:image/webp;base64,");
		Element hero = this.shelf.read("/posts/rye").selectFirst(".hero img");
		assertThat(hero).isNotNull();
		assertThat(hero.attr("data-preview")).isEqualTo(shown.attr("data-preview"));
		assertThat(hero.attr("srcset")).contains("-600.webp 600w");
	}

	@Test
	void whatIsNoPictureIsRefusedWithWordsForTheEditor() throws Exception {
		assertThat(upload("GIF89a?".getBytes(StandardCharsets.US_ASCII))).hasStatus(422)
			.bodyText()
			.contains("\"detail\":\"The picture ");
		assertThat(upload("text".getBytes(StandardCharsets.US_ASCII))).hasStatus(422)
			.bodyText()
			.contains("must be a JPEG, PNG or GIF file");
		byte[] cut = Arrays.copyOf(picture(300, 150, BufferedImage.TYPE_INT_RGB, "png"), 60);
		assertThat(upload(cut)).hasStatus(422).bodyText().contains("is damaged");
		assertThat(this.browser.post().uri(PATH).cookie(this.editor.cookie())).hasStatus(422)
			.bodyText()
			.contains("nothing was sent");
	}

	@Test
	void filmsRecordingsAndFilesAreKeptForWhatTheyAre() {
		byte[] film = "....ftypisom and more".getBytes(StandardCharsets.US_ASCII);
		byte[] song = "ID3 and more".getBytes(StandardCharsets.US_ASCII);

		assertThat(url(upload(film, "video", "mill.mp4"))).endsWith(".mp4");
		assertThat(url(upload(song, "audio", "song.mp3"))).endsWith(".mp3");
		assertThat(url(upload(song, "file", "Song.MP3"))).endsWith(".file.mp3");
		assertThat(upload(song, "video", "song.mp4")).hasStatus(422).bodyText().contains("must be a film");
		assertThat(upload(film, "hologram", "x")).hasStatus(422).bodyText().contains("must be image, video, audio");
	}

	@Test
	void aLargeFileOfAnEditorIsTakenWhole() throws Exception {
		int size = 40 * 1024 * 1024;
		HttpResponse<String> answer = send(PATH, this.editor, "file", size);

		assertThat(answer.statusCode()).isEqualTo(201);
		String url = answer.headers().firstValue("Location").orElseThrow();
		HttpRequest request = HttpRequest.newBuilder(uri(url)).header("Range", "bytes=%d-".formatted(size - 5)).build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<byte[]> end = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
			assertThat(end.headers().firstValue("Content-Range"))
				.contains("bytes %d-%d/%d".formatted(size - 5, size - 1, size));
			assertThat(end.body()).hasSize(5).containsOnly('x');
		}
	}

	@Test
	void elsewhereNothingSoLargeIsRead() throws Exception {
		assertThat(send("/posts/rye/manuscript", this.editor, "file", 13 * 1024 * 1024).statusCode()).isEqualTo(413);
	}

	/** Only the head is sent; who is not let in hears so without having sent anything. */
	@Test
	void whoIsNoEditorIsRefusedBeforeAnythingIsRead() throws Exception {
		Persona member = this.personas.member("plain");
		assertThat(statusOfHead("")).contains(" 401 ");
		assertThat(statusOfHead("Cookie: %s=%s\r\n".formatted(member.cookie().getName(), member.cookie().getValue())))
			.contains(" 403 ");
	}

	private String statusOfHead(String cookie) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(("""
					POST %s HTTP/1.1\r
					Host: 127.0.0.1\r
					Sec-Fetch-Site: same-origin\r
					Accept: application/json\r
					%sContent-Type: multipart/form-data; boundary=x\r
					Content-Length: 200000000\r
					\r
					--x\r
					""".formatted(PATH, cookie)).getBytes(StandardCharsets.US_ASCII));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
		}
	}

	private HttpResponse<String> send(String path, Persona sender, String purpose, int size) throws Exception {
		String head = """
				--%1$s\r
				Content-Disposition: form-data; name="purpose"\r
				\r
				%2$s\r
				--%1$s\r
				Content-Disposition: form-data; name="file"; filename="large.bin"\r
				Content-Type: application/octet-stream\r
				\r
				""".formatted(BOUNDARY, purpose);
		String tail = "\r\n--" + BOUNDARY + "--\r\n";
		HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
				Collections.enumeration(List.of(stream(head), new Same(size), stream(tail)))));
		HttpRequest request = HttpRequest.newBuilder(uri(path))
			.header("Cookie", sender.cookie().getName() + "=" + sender.cookie().getValue())
			.header("Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.expectContinue(true)
			.POST(HttpRequest.BodyPublishers.fromPublisher(body, head.length() + size + tail.length()))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
	}

	private MvcTestResult upload(byte[] file) {
		return upload(file, "image", "a.jpg");
	}

	private MvcTestResult upload(byte[] file, String purpose, String name) {
		return this.browser.post()
			.uri(PATH)
			.multipart()
			.file(new MockMultipartFile("file", name, null, file))
			.param("purpose", purpose)
			.cookie(this.editor.cookie())
			.exchange();
	}

	private static String url(MvcTestResult answer) {
		assertThat(answer).hasStatus(201);
		String url = String.valueOf(answer.getResponse().getHeader("Location"));
		assertThat(answer).bodyJson().extractingPath("url").isEqualTo(url);
		return url;
	}

	/** The type and size of what can be had at the address that was answered. */
	private String size(MvcTestResult answer) throws Exception {
		String url = url(answer);
		byte[] stored = this.browser.get().uri(url).exchange().getResponse().getContentAsByteArray();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(stored));
		return url.substring(url.length() - 3) + " " + image.getWidth() + "x" + image.getHeight();
	}

	private static byte[] picture(int width, int height, int type, String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, type), format, bytes);
		return bytes.toByteArray();
	}

	/** The same byte again and again, of which nothing is in memory. */
	private static final class Same extends InputStream {

		private int left;

		Same(int size) {
			this.left = size;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 'x' : -1;
		}

	}

}
