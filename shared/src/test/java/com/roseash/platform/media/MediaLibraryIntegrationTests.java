package com.roseash.platform.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.roseash.platform.contract.InvalidField;
import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class MediaLibraryIntegrationTests {

	@Autowired
	MediaLibrary library;

	@Autowired
	Uploads uploads;

	@Autowired
	DeleteFiles deleteFiles;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@BeforeEach
	void clear() {
		this.jdbc.sql("delete from market where slug like 'shown-%'").update();
		this.jdbc.sql("delete from media where not exists (select from media_use u where u.hash = media.hash)")
			.update();
	}

	@Test
	void whatWasUploadedIsFoundByItsNameAndItsDescription() {
		String hash = upload("Recipe for rye.pdf", "rye");
		upload("song.pdf", "song");

		this.library.describe(hash, "How to bake");

		assertThat(this.library.list("RECIPE", false, 1).items()).extracting(MediaItem::hash).containsExactly(hash);
		assertThat(this.library.list("bake", false, 1).items()).extracting(MediaItem::alt)
			.containsExactly("How to bake");
		assertThat(this.library.list("%", false, 1).items()).isEmpty();
		assertThat(this.library.item(hash).kind()).isEqualTo("other");
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> this.library.describe(hash, "x".repeat(301)));
		assertThatExceptionOfType(MediaNotFound.class).isThrownBy(() -> this.library.item("0".repeat(64)));
	}

	@Test
	void thereAreAsManyPagesAsNeeded() {
		for (int number = 0; number < 25; number++) {
			upload("file-" + number + ".txt", "text " + number);
		}

		MediaPage last = this.library.list("file-", false, 99);

		assertThat(last.number()).isEqualTo(2);
		assertThat(last.items()).hasSize(1);
	}

	@Test
	void whatIsUsedStaysAndWhatIsNotAnyMoreGoes() {
		String hash = upload("a.txt", "a");
		use("shown-a", hash);

		assertThat(this.library.uses(hash)).extracting(MediaUse::kind).containsExactly("market");
		assertThat(this.library.item(hash).used()).isTrue();
		assertThatExceptionOfType(MediaInUse.class).isThrownBy(() -> this.library.remove(hash));

		this.jdbc.sql("update market set picture_url = ? where slug = 'shown-a'")
			.param("/media/" + "0".repeat(64))
			.update();
		this.library.remove(hash);
		assertThatExceptionOfType(MediaNotFound.class).isThrownBy(() -> this.library.item(hash));
	}

	@Test
	void onlyWhatIsForgottenForThirtyDaysIsRemovedWithAllOthers() {
		String old = upload("old.txt", "old");
		String used = upload("used.txt", "used");
		String fresh = upload("new.txt", "new");
		use("shown-b", used);
		this.jdbc.sql("update media set stored_at = now() - interval '31 days' where hash in (:old)")
			.param("old", List.of(old, used))
			.update();

		assertThat(this.library.forgotten()).isEqualTo(1);
		assertThat(this.library.removeForgotten()).isEqualTo(1);
		assertThat(this.library.list("", true, 1).items()).extracting(MediaItem::hash)
			.contains(fresh)
			.doesNotContain(old);
		assertThat(this.library.item(used).used()).isTrue();
	}

	/** Whoever begins to use something holds it, so whoever removes it waits and sees. */
	@Test
	void whatSomebodyBeginsToUseAtTheSameMomentStays() throws InterruptedException {
		String hash = upload("b.txt", "b");
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		CompletableFuture<Void> writer = CompletableFuture
			.runAsync(() -> this.transactions.executeWithoutResult((_) -> {
				use("shown-c", hash);
				written.countDown();
				await(end);
			}), Thread::startVirtualThread);
		assertThat(written.await(10, TimeUnit.SECONDS)).as("it is written").isTrue();
		CompletableFuture<Void> remover = CompletableFuture.runAsync(() -> this.library.remove(hash),
				Thread::startVirtualThread);
		awaitSomebodyWaiting();
		end.countDown();

		assertThat(remover).failsWithin(Duration.ofSeconds(10))
			.withThrowableThat()
			.havingCause()
			.isInstanceOf(MediaInUse.class);
		writer.join();
		assertThat(this.library.item(hash).used()).isTrue();
	}

	/**
	 * The control: without the lock the use is not seen, and the picture is gone though
	 * it is shown.
	 */
	@Test
	void withoutTheLockItWouldBeGone() {
		String hash = upload("c.txt", "c");
		this.transactions.executeWithoutResult((_) -> {
			this.jdbc.sql("insert into media_use (hash, kind, thing) values (?, 'market', ?)")
				.params(hash, UUID.randomUUID())
				.update();
			CompletableFuture.runAsync(() -> this.library.remove(hash), Thread::startVirtualThread).join();
		});

		assertThatExceptionOfType(MediaNotFound.class).isThrownBy(() -> this.library.item(hash));
		this.jdbc.sql("delete from media_use where hash = ?").param(hash).update();
	}

	@Test
	void filesThatWereBroughtAgainMeanwhileAreNotDeleted() {
		String hash = upload("d.txt", "d");
		String file = this.library.item(hash).url().substring("/media/".length());
		MediaRemoved removed = new MediaRemoved(hash, "d.txt", List.of(new MediaRemoved.KeptFile("database", file)));
		this.library.remove(hash);
		upload("d.txt", "d");

		this.transactions.executeWithoutResult((_) -> this.deleteFiles.handle(removed));
		assertThat(parts(file)).isEqualTo(1);

		this.library.remove(hash);
		this.transactions.executeWithoutResult((_) -> this.deleteFiles.handle(removed));
		assertThat(parts(file)).isZero();
	}

	private int parts(String file) {
		return this.jdbc.sql("select count(*) from blob_part where name = ?").param(file).query(Integer.class).single();
	}

	private String upload(String name, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		return this.uploads.download(new ByteArrayResource(bytes), bytes.length, name).hash();
	}

	private void use(String slug, String hash) {
		this.jdbc.sql("""
				insert into market (id, version, slug, title, description, position, picture_url, picture_alt,
					picture_width, picture_height)
				values (gen_random_uuid(), 0, ?, 'T', 'D', 0, ?, 'A', 1, 1)""")
			.params(slug, "/media/" + hash + ".svg")
			.update();
	}

	private void awaitSomebodyWaiting() {
		long limit = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		while (System.nanoTime() < limit && this.jdbc
			.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%media%'")
			.query(Integer.class)
			.single() == 0) {
			Thread.onSpinWait();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
