package com.roseash.federation.passkeys;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.roseash.federation.signin.Person;
import com.roseash.platform.config.App;
import com.roseash.platform.mail.Mail;
import com.roseash.testing.AtOnce;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Registering passkeys, naming and removing them. */
class PasskeyIntegrationTests extends PasskeyTest {

	@Test
	void whatAPasskeyLearnsOfItsHolderIsRandom() throws Exception {
		Person person = this.keyring.byMail(this.port, ADA);

		JsonNode options = this.keyring.beginRegistration(person);

		byte[] handle = Base64.getUrlDecoder().decode(options.path("user").path("id").asString());
		assertThat(handle).hasSize(32);
		assertThat(this.keyring.beginRegistration(person).path("user")).as("and stays").isEqualTo(options.path("user"));
		assertThat(options.path("user").path("name").asString()).isEqualTo(ADA);
		assertThat(options.path("user").path("displayName").asString()).isEqualTo("Ada");
		assertThat(options.path("rp").path("id").asString()).isEqualTo("federation.rose-ash.localhost");
		assertThat(options.path("authenticatorSelection").path("userVerification").asString()).isEqualTo("required");
		assertThat(options.path("authenticatorSelection").path("residentKey").asString()).isEqualTo("required");
		assertThat(this.jdbc.sql("select e::text from user_entities e").query(String.class).single())
			.doesNotContain(ADA);
	}

	@Test
	void aPasskeyIsShownUnderItsNameAndTheMemberIsTold() throws Exception {
		Person person = this.keyring.byMail(this.port, ADA);
		assertThat(person.page("/passkeys").select("main").text()).contains("You have no passkey yet");

		assertThat(this.keyring.register(person, this.keyring.key(), "  Kitchen <b>tablet</b> ").statusCode())
			.isEqualTo(200);

		Document page = person.page("/passkeys");
		assertThat(page.select(".passkeys h2").text()).isEqualTo("Kitchen <b>tablet</b>");
		assertThat(page.select(".passkeys .meta").text()).startsWith("Made on ").endsWith("not used yet");
		Mail mail = this.letterbox.take().getFirst();
		assertThat(mail.to()).isEqualTo(ADA);
		assertThat(mail.subject()).isEqualTo("A passkey was added at Rose Ash");
		assertThat(mail.text()).contains("\"Kitchen <b>tablet</b>\" was added on ", this.site.url("/passkeys"));
		assertThat(mail.html()).contains("Kitchen &lt;b&gt;tablet&lt;/b&gt;").doesNotContain("<b>tablet");
		assertThat(person.get("/passkeys").headers().firstValue("Cache-Control")).hasValue("private, no-store");
	}

	@Test
	void whoIsNotSignedInRegistersNothing() throws Exception {
		Person nobody = somebody();
		JsonNode options = this.keyring.beginRegistration(this.keyring.byMail(this.port, ADA));
		for (HttpResponse<String> answer : List.of(this.keyring.post(nobody, "/webauthn/register/options", ""),
				this.keyring.post(nobody, "/webauthn/register", this.keyring.key().made(options, "Mine")),
				this.keyring.post(nobody, "/webauthn/%72egister", "{}"))) {
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(detail(answer)).contains("Sign in");
			assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		}
	}

	@Test
	void anotherSiteRegistersNothing() throws Exception {
		Person ada = this.keyring.byMail(this.port, ADA);
		for (String site : new String[] { "https://evil.example.org", this.site.url(App.BLOG, ""), "null" }) {
			assertThat(ada.script("/webauthn/register/options", site, "").statusCode()).as(site).isEqualTo(403);
			assertThat(ada.script("/webauthn/register", site, "{}").statusCode()).as(site).isEqualTo(403);
			assertThat(this.keyring.register(ada, this.keyring.key().at(site), "Theirs").statusCode()).as(site)
				.isEqualTo(400);
		}
		assertThat(this.passkeys.of(this.ada)).isEmpty();
	}

	@Test
	void whatWasRegisteredOnceIsNotRegisteredAgain() throws Exception {
		Person ada = this.keyring.byMail(this.port, ADA);
		String made = this.keyring.key().made(this.keyring.beginRegistration(ada), "Once");

		assertThat(AtOnce.call(4, () -> this.keyring.post(ada, "/webauthn/register", made).statusCode()))
			.containsOnlyOnce(200)
			.containsOnly(200, 400);
		assertThat(this.keyring.post(ada, "/webauthn/register", made).statusCode()).isEqualTo(400);
		assertThat(this.passkeys.of(this.ada)).hasSize(1);
	}

	@Test
	void aPasskeyHasOneHolder() throws Exception {
		SoftKey key = registered();
		Person bea = this.keyring.byMail(this.port, BEA);

		assertThat(this.keyring.register(bea, key, "Mine now").statusCode()).isEqualTo(400);
		assertThat(bea.page("/passkeys").select(".passkeys li")).isEmpty();
	}

	@Test
	void whatOneMemberWasAskedAnotherCannotAnswer() throws Exception {
		Person browser = this.keyring.byMail(this.port, ADA);
		String made = this.keyring.key().made(this.keyring.beginRegistration(browser), "Whose?");
		this.keyring.signIn(browser, beas());
		assertThat(browser.page("/signin").select("h1").text()).isEqualTo("Welcome, Bea");

		HttpResponse<String> answer = this.keyring.post(browser, "/webauthn/register", made);

		assertThat(answer.statusCode()).as("it went with the session").isEqualTo(400);
		assertThat(this.passkeys.of(this.ada)).isEmpty();
	}

	@Test
	void whoIsSuspendedRegistersNothing() throws Exception {
		Person ada = this.keyring.byMail(this.port, ADA);
		this.jdbc.sql("update member set suspended_at = now() where email = ?").param(ADA).update();

		assertThat(this.keyring.post(ada, "/webauthn/register/options", "").statusCode()).isEqualTo(401);
	}

	@Test
	void aMemberHasAtMostTwenty() throws Exception {
		registered();
		this.jdbc
			.sql("""
					insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count, uv_initialized,
						backup_eligible, authenticator_transports, public_key_credential_type, backup_state, attestation_object,
						attestation_client_data_json, created, last_used, label)
					select 'k' || n, user_entity_user_id, public_key, 0, true, false, '', 'public-key', false, attestation_object,
						attestation_client_data_json, created, last_used, 'k' || n
					from user_credentials, generate_series(1, 17) n""")
			.update();
		ConcurrentLinkedQueue<Map.Entry<Person, String>> ready = new ConcurrentLinkedQueue<>();
		for (int i = 0; i < 5; i++) {
			Person ada = this.keyring.byMail(this.port, ADA);
			ready.add(Map.entry(ada, this.keyring.key().made(this.keyring.beginRegistration(ada), "One of five")));
			this.jdbc.sql("delete from sign_in").update();
		}

		List<Integer> answers = AtOnce.call(5, () -> {
			Map.Entry<Person, String> one = ready.remove();
			return this.keyring.post(one.getKey(), "/webauthn/register", one.getValue()).statusCode();
		});

		assertThat(answers).filteredOn((status) -> status == 200).hasSize(2);
		assertThat(answers).filteredOn((status) -> status == 409).hasSize(3);
		assertThat(this.passkeys.of(this.ada)).hasSize(Passkeys.MOST);
		Person ada = this.keyring.byMail(this.port, ADA);
		assertThat(detail(this.keyring.post(ada, "/webauthn/register/options", ""))).contains("20 passkeys");
		assertThat(ada.page("/passkeys").select("#passkey-form")).isEmpty();
		assertThat(ada.page("/passkeys").select("main").text()).contains("Remove one that you do not use");
	}

	@Test
	void twoTabsThatBeginTheVeryFirstAtOnceBothGetOn() throws Exception {
		Person ada = this.keyring.byMail(this.port, ADA);

		assertThat(AtOnce.call(8, () -> this.keyring.post(ada, "/webauthn/register/options", "").statusCode()))
			.containsOnly(200);
		assertThat(this.jdbc.sql("select count(*) from user_entities").query(Long.class).single()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "1234567890123456789012345678901234567890123456789012345678901", "two\nlines" })
	void whatIsNoNameIsRefused(String name) throws Exception {
		Person ada = this.keyring.byMail(this.port, ADA);
		HttpResponse<String> answer = this.keyring.register(ada, this.keyring.key(), name);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(detail(answer)).startsWith("The name must ");
		assertThat(this.keyring.register(ada, this.keyring.key(), "Good").statusCode()).isEqualTo(200);
		UUID id = this.passkeys.of(this.ada).getFirst().id();
		HttpResponse<String> page = ada.post("/passkeys/" + id + "/name", Map.of("name", name));
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(Jsoup.parse(page.body()).select("details[open] .problem").text()).startsWith("The name must ");
		assertThat(this.passkeys.of(this.ada).getFirst().name()).isEqualTo("Good");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"publicKey\":null}", "{\"publicKey\":{\"label\":\"x\"}}", "[1]", "no", "",
			"{\"publicKey\":{\"label\":\"x\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}}}",
			"{\"publicKey\":{\"label\":\"x\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}}}",
			"{\"publicKey\":{\"label\":\"x\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"attestationObject\":\"AA\",\"clientDataJSON\":\"e30\"}}}}" })
	void whatIsNoPasskeyIsRefusedInWords(String json) throws Exception {
		Person ada = this.keyring.byMail(this.port, ADA);
		this.keyring.beginRegistration(ada);

		HttpResponse<String> answer = this.keyring.post(ada, "/webauthn/register", json);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(detail(answer)).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[null]", "[\"usb,nfc\"]", "[\"\"]", "\"usb\"", "[{}]" })
	void waysThatAreNoneAreRefused(String transports) throws Exception {
		Person ada = this.keyring.byMail(this.port, ADA);
		ObjectNode made = (ObjectNode) JsonMapper.shared()
			.readTree(this.keyring.key().made(this.keyring.beginRegistration(ada), "Odd"));
		((ObjectNode) made.at("/publicKey/credential/response")).set("transports",
				JsonMapper.shared().readTree(transports));

		assertThat(this.keyring.post(ada, "/webauthn/register", made.toString()).statusCode()).isEqualTo(400);
	}

	@Test
	void aPasskeyWithoutVerificationIsNotTaken() throws Exception {
		Person ada = this.keyring.byMail(this.port, ADA);

		assertThat(this.keyring.register(ada, this.keyring.key().unverified(), "Weak").statusCode()).isEqualTo(400);
	}

	@Test
	void aPasskeyIsRenamedAndRemovedByItsHolderAlone() throws Exception {
		registered();
		Person ada = this.keyring.byMail(this.port, ADA);
		Person bea = this.keyring.byMail(this.port, BEA);
		String address = "/passkeys/" + this.passkeys.of(this.ada).getFirst().id();

		assertThat(bea.post(address + "/name", Map.of("name", "Bea's")).statusCode()).isEqualTo(404);
		assertThat(bea.get(address + "/removal").statusCode()).isEqualTo(404);
		assertThat(bea.post(address + "/removal", Map.of()).statusCode()).isEqualTo(404);
		assertThat(somebody().post(address + "/removal", Map.of()).headers().firstValue("Location"))
			.hasValueSatisfying((next) -> assertThat(next).endsWith("/signin"));
		assertThat(ada.post(address + "/name", Map.of("name", "Kitchen")).statusCode()).isEqualTo(302);
		assertThat(ada.page("/passkeys").select(".passkeys h2").text()).isEqualTo("Kitchen");
		this.letterbox.take();

		assertThat(ada.page(address + "/removal").select("h1").text()).isEqualTo("Remove Kitchen?");
		assertThat(this.passkeys.of(this.ada)).as("a link removes nothing").hasSize(1);
		assertThat(ada.post(address + "/removal", Map.of()).statusCode()).isEqualTo(302);
		assertThat(this.passkeys.of(this.ada)).isEmpty();
		assertThat(this.letterbox.take()).singleElement().satisfies((mail) -> {
			assertThat(mail.subject()).isEqualTo("A passkey was removed at Rose Ash");
			assertThat(mail.text()).contains("\"Kitchen\" was removed");
		});
		assertThat(ada.post(address + "/removal", Map.of()).statusCode()).isEqualTo(404);
	}

	@Test
	void aPasskeyRemovedAtOnceIsRemovedOnce() throws Exception {
		registered();
		Person ada = this.keyring.byMail(this.port, ADA);
		String address = "/passkeys/" + this.passkeys.of(this.ada).getFirst().id() + "/removal";
		this.letterbox.take();

		assertThat(AtOnce.call(4, () -> ada.post(address, Map.of()).statusCode())).containsOnlyOnce(302)
			.containsOnly(302, 404);
		assertThat(this.letterbox.take()).hasSize(1);
	}

	@Test
	void nothingIsRemovedPastThePage() throws Exception {
		SoftKey key = registered();
		Person ada = this.keyring.byMail(this.port, ADA);

		assertThat(ada.delete("/webauthn/register/" + key.id()).statusCode()).isEqualTo(405);
		assertThat(this.passkeys.of(this.ada)).hasSize(1);
	}

	@Test
	void whoAsksForThePageWithoutBeingSignedInComesBackToIt() throws Exception {
		SoftKey key = registered();
		Person ada = somebody();
		assertThat(ada.get("/passkeys").headers().firstValue("Location"))
			.hasValueSatisfying((next) -> assertThat(next).endsWith("/signin"));

		assertThat(this.keyring.signIn(ada, key).body()).contains("/passkeys");
		assertThat(ada.page("/passkeys").select(".passkeys li")).hasSize(1);
	}

	@Test
	void aMemberWhoLeavesLeavesNothing() throws Exception {
		registered();
		this.jdbc.sql("delete from member where id = ?").param(this.ada).update();

		assertThat(this.jdbc.sql("select count(*) from user_entities").query(Long.class).single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from user_credentials").query(Long.class).single()).isZero();
	}

	@Test
	void whatHappensToPasskeysIsWrittenDown() throws Exception {
		registered();
		this.passkeys.remove(this.ada, this.passkeys.of(this.ada).getFirst().id());

		assertThat(this.jdbc.sql("""
				select content ->> 'rose:event' from ap_activities where type = 'Update' and audience = 'internal'
				order by position desc limit 2""").query(String.class).list()).containsExactly("PasskeyRemoved",
				"PasskeyAdded");
	}

	private SoftKey beas() throws Exception {
		SoftKey key = this.keyring.key();
		assertThat(this.keyring.register(this.keyring.byMail(this.port, BEA), key, "Bea's").statusCode())
			.isEqualTo(200);
		return key;
	}

}
