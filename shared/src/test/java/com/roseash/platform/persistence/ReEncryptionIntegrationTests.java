package com.roseash.platform.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DatabaseTest
class ReEncryptionIntegrationTests {

	private static final String OLD = "b2xkLWtleS0wMTIzNDU2Nzg5LWFiY2RlZmdoaWprbG0=";

	private static final String NEW = "bmV3LWtleS0wMTIzNDU2Nzg5LWFiY2RlZmdoaWprbG0=";

	private static final String OTHER = "b3RoZXItLTAxMjM0NTY3ODktYWJjZGVmZ2hpamtsbS4=";

	private static final EncryptedColumn MAILS = new EncryptedColumn("mail", "content", "'mail'");

	@Autowired
	EncryptedValues values;

	@Autowired
	List<EncryptedColumn> columns;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("delete from encryption_pass").update();
	}

	@Test
	void everythingGetsTheNewKeyAndThePreviousOneCanGo() {
		keep(450, with(OLD, ""));
		assertThat(read(with(NEW, ""))).as("without the previous key").isZero();
		assertThat(read(with(NEW, OLD))).as("meanwhile").isEqualTo(450);

		passAs(NEW, OLD);
		assertThat(note()).containsEntry("renewed", 450).containsEntry("unreadable", 0);
		assertThat(read(with(NEW, ""))).isEqualTo(450);
		assertThat(read(with(OLD, ""))).as("with the previous key alone").isZero();

		passAs(NEW, OLD);
		assertThat(note()).as("what tells that it is finished")
			.containsEntry("found", 450)
			.containsEntry("renewed", 0)
			.containsEntry("unreadable", 0)
			.containsEntry("key", new EncryptionSettings(NEW, "").fingerprint());
	}

	@Test
	void aReplicaOfTheFirstStepReadsWhatOneOfTheSecondWrites() {
		Encryption first = with(OLD, NEW);
		Encryption second = with(NEW, OLD);

		assertThat(first.decrypt(second.encrypt("text", "here"), "here")).isEqualTo("text");
		assertThat(second.decrypt(first.encrypt("text", "here"), "here")).isEqualTo("text");
		assertThat(with(OLD, "").decrypt(first.encrypt("text", "here"), "here")).as("the first step changes nothing")
			.isEqualTo("text");
		assertThatIllegalStateException()
			.isThrownBy(() -> with(OLD, "").decrypt(second.encrypt("text", "here"), "here"));
		assertThatIllegalStateException().isThrownBy(() -> first.decrypt(second.encrypt("text", "here"), "there"));
	}

	@Test
	void whatNeitherKeyReadsIsLeftAloneAndCounted() {
		keep(2, with(OTHER, ""));
		keep(1, with(OLD, ""));
		this.jdbc.sql("insert into mail (id, content) values (?, 'nothing of ours')").param(Ids.next()).update();

		passAs(NEW, OLD);

		assertThat(note()).containsEntry("renewed", 1).containsEntry("unreadable", 3);
		assertThat(read(with(OTHER, ""))).isEqualTo(2);
	}

	@Test
	void whatSomebodyWritesMeanwhileStays() {
		keep(1, with(OLD, ""));
		AtomicReference<String> written = new AtomicReference<>("");
		EncryptedValues.Value seen = this.values.after("(0,0)", MAILS).getFirst();
		this.jdbc.sql("update mail set content = ?").param(with(NEW, "").encrypt("newer", "mail")).update();

		assertThat(this.values.replace(seen, with(NEW, "").encrypt("text", "mail"), MAILS)).isFalse();
		this.jdbc.sql("select content from mail")
			.query(byte[].class)
			.list()
			.forEach((content) -> written.set(with(NEW, "").decrypt(content, "mail")));
		assertThat(written).hasValue("newer");

		EncryptedValues.Value now = this.values.after("(0,0)", MAILS).getFirst();
		assertThat(this.values.replace(now, with(NEW, "").encrypt("text", "mail"), MAILS)).as("what nobody changed")
			.isTrue();
	}

	@Test
	void withoutAnotherKeyNothingIsLookedAt() {
		keep(1, with(OLD, ""));
		passAs(NEW, "");
		passAs(NEW, NEW);

		assertThat(this.jdbc.sql("select count(*) from encryption_pass").query(Long.class).single()).isZero();
	}

	@Test
	void everyColumnThatIsEncryptedCanBeRead() {
		assertThat(this.columns).extracting(EncryptedColumn::name)
			.contains("mail.content", "page_config_credential.encrypted_value");
		this.columns.forEach((column) -> this.values.after("(0,0)", column));
	}

	@Test
	void aKeyThatIsNoneIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new EncryptionSettings(NEW, "c2hvcnQ="))
			.withMessageContaining("rose-ash.previous-encryption-key");
		assertThat(new EncryptionSettings(NEW, "\n").isChanging()).isFalse();
	}

	private void keep(int mails, Encryption encryption) {
		for (int number = 0; number < mails; number++) {
			this.jdbc.sql("insert into mail (id, content) values (?, ?)")
				.params(Ids.next(), encryption.encrypt("text", "mail"))
				.update();
		}
	}

	private void passAs(String key, String previous) {
		EncryptionSettings settings = new EncryptionSettings(key, previous);
		new ReEncryption(this.values, new Encryption(settings), settings, List.of(MAILS), this.transaction).pass();
	}

	private Map<String, Object> note() {
		return this.jdbc.sql("select * from encryption_pass").query().singleRow();
	}

	/** How many mails can be read. */
	private long read(Encryption encryption) {
		return this.jdbc.sql("select content from mail")
			.query(byte[].class)
			.list()
			.stream()
			.map((content) -> text(encryption, content))
			.flatMap(Optional::stream)
			.count();
	}

	private static Optional<String> text(Encryption encryption, byte[] content) {
		try {
			return Optional.of(encryption.decrypt(content, "mail"));
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

	private static Encryption with(String key, String previous) {
		return new Encryption(new EncryptionSettings(key, previous));
	}

}
