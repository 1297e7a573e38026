package com.roseash.local.journey;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.TrashPost;
import com.roseash.domain.content.WritePost;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.contract.ContractClients;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What an editor was told is kept stays there, and nothing is there by half, whoever
 * dies.
 */
@Isolated("It stops parts of the platform")
@ExtendWith(RunningPlatform.class)
class WritingCrashFaultTests {

	private static final String SLUG = "written-until-the-end";

	private static final String BOUNDARY = "the-boundary-of-this-test";

	/** Files of which there is not all, and parts that belong to no file. */
	private static final String BY_HALF = """
			select (select count(*) from media_file where place = 'database' and size <> (
					select coalesce(sum(octet_length(bytes)), 0) from blob_part where blob_part.name = media_file.name))
				+ (select count(*) from blob_part where not exists (
					select from media_file where media_file.name = blob_part.name))
				+ (select count(*) from media where not exists (select from media_file where name = media.file))""";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Platform platform;

	private final Browser browser;

	private final Manuscripts manuscripts;

	private String cookies = "";

	private volatile String version = "";

	WritingCrashFaultTests(Platform platform, Browser browser) {
		this.platform = platform;
		this.browser = browser;
		this.manuscripts = ContractClients.of(platform.settings()).create(Manuscripts.class);
	}

	@BeforeEach
	void begin() {
		Page ines = this.browser.visitor();
		Entering entering = new Entering(this.platform);
		ines.navigate(entering.url(App.BLOG, "/"));
		entering.signIn(ines, "ines@example.org");
		this.cookies = ines.context()
			.cookies(ines.url())
			.stream()
			.map((cookie) -> cookie.name + "=" + cookie.value)
			.collect(Collectors.joining("; "));
		this.manuscripts.introduce(new IntroduceAuthor("scribe", "Ada", "Writes."));
		this.version = version(this.manuscripts.write(new WritePost(PostKind.POST, SLUG, "Until the end", "saved 0",
				"<p>Text</p>", null, "scribe", List.of(), false, null)));
	}

	@Test
	void whatWasConfirmedBeforeAKillIsThereAndNothingIsThereByHalf() throws Exception {
		Deed save = new Deed(this::save);
		Deed upload = new Deed(this::upload);
		Thread writer = Thread.ofVirtual().start(save);
		Thread photographer = Thread.ofVirtual().start(upload);
		Awaitility.await().until(() -> save.confirmed().size() > 5 && upload.confirmed().size() > 5);
		this.platform.application(App.BLOG).kill();
		writer.join();
		photographer.join();
		this.platform.restart(App.BLOG);

		int saved = Integer.parseInt(this.manuscripts.manuscript(SLUG).text().excerpt().replace("saved ", ""));
		assertThat(saved).isBetween(save.confirmed().size(), save.confirmed().size() + 1);
		for (int i = 0; i < upload.confirmed().size(); i++) {
			assertThat(red(upload.confirmed().get(i))).isCloseTo(red(i + 1), within(4));
		}
		try (Connection connection = connect()) {
			assertThat(byHalf(connection)).isZero();
			forgetAPart(connection);
			assertThat(byHalf(connection)).as("it would be seen").isEqualTo(1);
			connection.rollback();
		}
		this.version = version(this.manuscripts.manuscript(SLUG));
		assertThat(save(saved + 1)).as("it goes on").isEqualTo(version(this.manuscripts.manuscript(SLUG)));
		this.manuscripts.trash(new TrashPost(SLUG));
	}

	private static String version(Manuscript manuscript) {
		return "\"" + manuscript.text().version() + "\"";
	}

	/** Saves a draft as the editor does; returns its version. */
	private String save(int number) throws IOException, InterruptedException {
		HttpRequest request = request("/posts/" + SLUG + "/manuscript").header("Content-Type", "application/json")
			.header("If-Match", this.version)
			.PUT(HttpRequest.BodyPublishers.ofString("{\"excerpt\":\"saved " + number + "\"}"))
			.build();
		HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
		this.version = answer.headers().firstValue("ETag").orElseThrow();
		return this.version;
	}

	/** How much red there is in the picture of that number. */
	private static int red(int number) {
		return number * 10 % 250;
	}

	/** Uploads a picture; returns its address. */
	private String upload(int number) throws IOException, InterruptedException {
		BufferedImage picture = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
		Graphics2D brush = picture.createGraphics();
		brush.setColor(new Color(red(number), 0, 0));
		brush.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		brush.dispose();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes("""
				--%1$s\r
				Content-Disposition: form-data; name="purpose"\r
				\r
				image\r
				--%1$s\r
				Content-Disposition: form-data; name="file"; filename="red.png"\r
				Content-Type: image/png\r
				\r
				""".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
		ImageIO.write(picture, "png", body);
		body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		HttpRequest request = request("/posts/" + SLUG + "/pictures")
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
			.build();
		HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	/** How much red there is in an uploaded picture. */
	private int red(String address) throws IOException, InterruptedException {
		HttpResponse<InputStream> answer = this.http.send(request(address).build(),
				HttpResponse.BodyHandlers.ofInputStream());
		return (ImageIO.read(answer.body()).getRGB(100, 100) >> 16) & 0xff;
	}

	private HttpRequest.Builder request(String path) {
		URI blog = this.platform.ports().internalUrl(App.BLOG);
		return HttpRequest.newBuilder(blog.resolve(path))
			.header("Cookie", this.cookies)
			.header("Sec-Fetch-Site", "same-origin");
	}

	private Connection connect() throws SQLException {
		Connection connection = DriverManager.getConnection(this.platform.postgres().url(), "rose_ash", "");
		connection.setAutoCommit(false);
		return connection;
	}

	private static int byHalf(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(BY_HALF);
				var result = statement.executeQuery()) {
			result.next();
			return result.getInt(1);
		}
	}

	private static void forgetAPart(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("delete from blob_part where ctid = (select min(ctid) from blob_part)")) {
			statement.executeUpdate();
		}
	}

	/**
	 * Does something again and again until it is cut off, and notes what was confirmed.
	 */
	private static final class Deed implements Runnable {

		private final List<String> confirmed = new ArrayList<>();

		private final Step step;

		Deed(Step step) {
			this.step = step;
		}

		@Override
		public void run() {
			try {
				while (true) {
					String answer = this.step.take(confirmed().size() + 1);
					synchronized (this) {
						this.confirmed.add(answer);
					}
				}
			}
			catch (IOException ex) {
				// Cut off: whether it was kept nobody knows.
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		synchronized List<String> confirmed() {
			return List.copyOf(this.confirmed);
		}

	}

	/** One of many. */
	private interface Step {

		String take(int number) throws IOException, InterruptedException;

	}

}
