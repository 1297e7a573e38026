package com.roseash.account.dashboard;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import javax.imageio.ImageIO;

import com.roseash.domain.account.MemberCard;
import com.roseash.domain.account.Members;
import com.roseash.platform.access.Role;
import com.roseash.platform.session.SessionIndex;
import com.roseash.testing.AppTest;
import com.roseash.testing.AtOnce;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class DashboardIntegrationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Personas personas;

	@Autowired
	Members members;

	@Autowired
	SessionIndex index;

	@Autowired
	SessionRepository<?> sessions;

	@Autowired
	SqlCount sql;

	private Persona ada;

	private Persona tom;

	@BeforeEach
	void join() {
		this.ada = this.personas.member("dash_ada");
		this.tom = this.personas.member("dash_tom");
		this.index.endAll(this.ada.id());
		this.index.endAll(this.tom.id());
	}

	@Test
	void nobodySeesADashboardWithoutSigningIn() {
		assertThat(this.mvc.get().uri("/dashboard")).hasStatus(401);
		assertThat(this.mvc.post().uri("/dashboard/profile").param("name", "Ada")).hasStatus(401);
		assertThat(this.mvc.post().uri("/dashboard/sign-ins/removal")).hasStatus(401);
	}

	@Test
	void aMemberSeesWhoSheIsAndNothingToLookAfter() {
		Document page = dashboard(this.ada);

		assertThat(page.select("h1").text()).isEqualTo("The dash_ada");
		assertThat(page.select(".owner .meta").text()).contains("@dash_ada", "1 January 2025");
		assertThat(page.text()).contains("dash_ada@example.org");
		assertThat(page.select("a[href$=/activities], a[href$=/flows], a[href$=/members]")).isEmpty();
		assertThat(page.select(".places")).isEmpty();
	}

	@Test
	void whoLooksAfterSomethingFindsTheWayThere() {
		Document admin = dashboard(this.personas.member("dash_admin", Role.ADMIN));
		Document steward = dashboard(this.personas.stewardOf("orchard", "dash_steward"));

		assertThat(admin.select("a[href$=/activities], a[href$=/flows], a[href$=/members]")).hasSize(3);
		assertThat(steward.select("a[href$=/posts/orchard/manuscript]")).hasSize(1);
		assertThat(steward.select("a[href$=/activities], a[href$=/flows]")).isEmpty();
	}

	@Test
	void aPageCostsTheSameHoweverManySignInsThereAre() throws Exception {
		dashboard(this.ada);
		int few = this.sql.during(() -> dashboard(this.ada));
		for (int i = 0; i < 20; i++) {
			signIn(this.ada, "Firefox/" + i);
		}

		assertThat(this.sql.during(() -> dashboard(this.ada))).isEqualTo(few);
	}

	@Test
	void aSignInIsEndedWithoutTheOthersAndOnlyByItsOwner() {
		String phone = signIn(this.ada, "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0");
		signIn(this.ada, "<script>alert(1)</script>");

		Document page = dashboard(this.ada);
		assertThat(page.select(".places h3").eachText()).contains("Firefox on Android",
				"A browser that does not say what it is");
		assertThat(page.select(".places form").eachAttr("action"))
			.contains("/dashboard/sign-ins/" + phone + "/removal");

		assertThat(post(this.tom, "/dashboard/sign-ins/" + phone + "/removal")).isEqualTo(302);
		assertThat(this.index.of(this.ada.id())).hasSize(2);
		assertThat(post(this.ada, "/dashboard/sign-ins/" + phone + "/removal")).isEqualTo(302);
		assertThat(this.index.of(this.ada.id())).hasSize(1);
		assertThat(post(this.ada, "/dashboard/sign-ins/removal")).isEqualTo(302);
		assertThat(this.index.of(this.ada.id())).isEmpty();
	}

	@Test
	void whatOthersSeeIsChangedAndEscaped() {
		var saved = this.mvc.post()
			.uri("/dashboard/profile")
			.cookie(this.ada.cookie())
			.param("name", "Ada <b>")
			.param("bio", "")
			.exchange();

		assertThat(saved).hasStatus(302);
		assertThat(this.members.card(this.ada.id()).name()).isEqualTo("Ada <b>");
		assertThat(dashboard(this.ada).select("h1").text()).isEqualTo("Ada <b>");
	}

	@Test
	void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
		var refused = this.mvc.post()
			.uri("/dashboard/profile")
			.cookie(this.ada.cookie())
			.param("name", "Ada")
			.param("bio", "x".repeat(501))
			.exchange();

		assertThat(refused).hasStatus(422).bodyText().contains("must have at most 500 characters", "x".repeat(501));
		assertThat(this.members.card(this.ada.id()).name()).isEqualTo("The dash_ada");
	}

	@Test
	void namesChangedAtOnceAreOneOfThem() throws Exception {
		AtOnce
			.call(6, () -> this.mvc.post()
				.uri("/dashboard/profile")
				.cookie(this.ada.cookie())
				.param("name", "Ada " + UUID.randomUUID())
				.exchange()
				.getResponse()
				.getStatus())
			.forEach((status) -> assertThat(status).isEqualTo(302));
	}

	@Test
	void aPhotographBecomesASmallSquareAndCanBeTakenAway() throws Exception {
		assertThat(upload(this.ada, photograph(1600, 900, "png"))).isEqualTo(302);

		MemberCard card = this.members.card(this.ada.id());
		assertThat(card.picture()).isNotNull().satisfies((picture) -> {
			assertThat(picture.width()).isEqualTo(256);
			assertThat(picture.height()).isEqualTo(256);
			assertThat(picture.url()).endsWith(".jpg");
		});
		assertThat(dashboard(this.ada).select("img.avatar")).hasSize(1);
		assertThat(post(this.ada, "/dashboard/picture/removal")).isEqualTo(302);
		assertThat(this.members.card(this.ada.id()).picture()).isNull();
	}

	@Test
	void whatIsNoPhotographIsRefusedInWords() throws Exception {
		for (byte[] file : new byte[][] { {}, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
				photograph(6000, 6000, "png") }) {
			assertThat(upload(this.ada, file)).isEqualTo(422);
		}
		assertThat(this.members.card(this.ada.id()).picture()).isNull();
	}

	private Document dashboard(Persona persona) {
		var answer = this.mvc.get().uri("/dashboard").cookie(persona.cookie()).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private int post(Persona persona, String address) {
		return this.mvc.post().uri(address).cookie(persona.cookie()).exchange().getResponse().getStatus();
	}

	private int upload(Persona persona, byte[] file) {
		return this.mvc.post()
			.uri("/dashboard/picture")
			.multipart()
			.file(new MockMultipartFile("picture", "me.png", "image/png", file))
			.cookie(persona.cookie())
			.exchange()
			.getResponse()
			.getStatus();
	}

	private static byte[] photograph(int width, int height, String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), format, bytes);
		return bytes.toByteArray();
	}

	private String signIn(Persona persona, String device) {
		String sid = UUID.randomUUID().toString();
		this.index.begin(sid, persona.id(), Instant.now(), device);
		this.index.add(sid, begin(this.sessions));
		return sid;
	}

	private static <S extends Session> String begin(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		return session.getId();
	}

}
