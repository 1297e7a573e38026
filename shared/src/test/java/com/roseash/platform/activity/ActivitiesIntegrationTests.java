package com.roseash.platform.activity;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.persistence.Ids;
import com.roseash.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@Import(Replica.World.class)
class ActivitiesIntegrationTests {

	private static final String NEWEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

	@Autowired
	Replica.World world;

	@Autowired
	JsonMapper json;

	@AfterEach
	void end() {
		this.world.end();
	}

	@Test
	void whatIsRecordedIsAnActivityOfTheStream() {
		Replica replica = this.world.replica();
		this.world.record(replica, SomethingHappened.to("one"));

		Activity activity = newest(replica);
		assertThat(activity.type()).isEqualTo("Create");
		assertThat(activity.object()).isEqualTo("http://blog.rose-ash.localhost:8001/things/one");
		assertThat(activity.audience()).isEqualTo(Audience.PUBLIC);
		assertThat(activity.published()).isEqualTo(Ids.timeOf(activity.id()));
		assertThat(activity.content().path("@context").path(0).asString())
			.isEqualTo("https://www.w3.org/ns/activitystreams");
		assertThat(activity.content().path("object").path("type").asString()).isEqualTo("Note");
		assertThat(activity.objectName()).isEqualTo("Thing <one>");
		assertThat(activity.evicts()).containsExactly("thing:one");
		assertThat(activity.as(SomethingHappened.class, this.json)).isEqualTo(SomethingHappened.to("one"));
	}

	@Test
	void whatDidNotHappenIsNotRecorded() {
		Effect effect = new Effect("effect", Subscription.to(), this.world.jdbc);
		Replica replica = this.world.replica(effect);
		ActivityFilter all = new ActivityFilter("", "", "");
		List<Activity> before = replica.log.before(UUID.fromString(NEWEST), all, 10);

		this.world.transaction.executeWithoutResult((status) -> {
			replica.activities.record(SomethingHappened.to("one"));
			status.setRollbackOnly();
		});

		assertThat(replica.log.before(UUID.fromString(NEWEST), all, 10)).isEqualTo(before);
		assertThat(this.world.count("effect", "pending")).isZero();
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.as("without a transaction nothing happens that could be recorded")
			.isThrownBy(() -> this.recordWithoutTransaction(SomethingHappened.to("one")));
	}

	@Test
	void whatHappenedIsNeverChanged() {
		Replica replica = this.world.replica();
		this.world.record(replica, SomethingHappened.to("one"));

		for (String change : new String[] { "update ap_activities set content = '{}'", "delete from ap_activities",
				"update ap_activities set audience = 'internal', internal = true" }) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.world.jdbc.sql(change).update())
				.withStackTraceContaining("never changed");
		}
	}

	@Test
	void whatANewerVersionWroteIsReadAndKept() {
		Replica replica = this.world.replica();
		this.world.record(replica, SomethingHappened.to("one"));
		Activity old = newest(replica);
		UUID id = Ids.next();
		this.world.jdbc
			.sql("""
					insert into ap_activities (id, internal, type, actor, object_id, application, audience, published, content)
					select :id, internal, type, actor, object_id, application, audience, published,
						jsonb_set(jsonb_set(content, '{rose:data,invented}', '[1]'), '{sensitive}', 'true')
					from ap_activities where id = :old""")
			.param("id", id)
			.param("old", old.id())
			.update();

		Activity read = replica.log.find(id).orElseThrow();
		assertThat(read.as(SomethingHappened.class, this.json)).isEqualTo(SomethingHappened.to("one"));
		assertThat(read.content().path("sensitive").asBoolean()).isTrue();
		assertThat(this.json.readTree(this.json.writeValueAsString(read.content()))).isEqualTo(read.content());
		assertThat(read.content().path("rose:data").path("invented").path(0).asInt()).isEqualTo(1);
	}

	@Test
	void theLogIsReadBackwardsPageByPage() {
		Replica replica = this.world.replica();
		for (int i = 0; i < 25; i++) {
			this.world.record(replica, SomethingHappened.to("thing-" + i));
		}
		var first = replica.log.before(UUID.fromString(NEWEST), new ActivityFilter("Create", "blog", ""), 10);
		var second = replica.log.before(first.getLast().id(), new ActivityFilter("", "", ""), 100);
		assertThat(first).hasSize(10).first().extracting(Activity::object).asString().endsWith("thing-24");
		assertThat(second).hasSize(15).last().extracting(Activity::object).asString().endsWith("thing-0");
		assertThat(replica.log.before(UUID.fromString(NEWEST), new ActivityFilter("Like", "", ""), 10)).isEmpty();
	}

	@Autowired
	Activities activities;

	private void recordWithoutTransaction(DomainEvent event) {
		this.activities.record(event);
	}

	private Activity newest(Replica replica) {
		return replica.log.before(UUID.fromString(NEWEST), new ActivityFilter("", "", ""), 1).getFirst();
	}

}
