package com.roseash.domain.relations;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@link Relations} promises, whoever answers, with the kinds of
 * {@link FriendsAndRecipes}.
 */
public abstract class RelationsKit {

	private final String garden = Ids.next().toString();

	private final String kitchen = Ids.next().toString();

	private final String larder = Ids.next().toString();

	/** The implementation or client under test. */
	protected abstract Relations relations();

	@Test
	void kindsAreThoseThatDomainsContribute() {
		assertThat(relations().kinds()).contains(FriendsAndRecipes.FRIEND, FriendsAndRecipes.RECIPE)
			.extracting(RelationKind::name)
			.isSorted()
			.contains("related");
	}

	@Test
	void relationsOfAThingAreInOrder() {
		add("recipe", this.garden, this.kitchen, null);
		add("recipe", this.garden, this.larder, 0);
		add("recipe", this.garden, "last", 99);

		assertThat(relations().out("recipe", this.garden)).containsExactly(
				new Relation("recipe", this.garden, this.larder, 0),
				new Relation("recipe", this.garden, this.kitchen, 1), new Relation("recipe", this.garden, "last", 2));
		assertThat(relations().out("friend", this.garden)).isEmpty();
	}

	@Test
	void aDirectedRelationIsFoundFromItsOtherEnd() {
		add("recipe", this.garden, this.kitchen, null);
		add("recipe", this.larder, this.kitchen, null);

		assertThat(relations().in("recipe", this.kitchen)).extracting(Relation::from)
			.containsExactly(this.garden, this.larder);
		assertThat(relations().in("recipe", this.garden)).isEmpty();
		assertThat(relations().out("recipe", this.kitchen)).isEmpty();
	}

	@Test
	void aRelationWithoutDirectionHoldsBothWays() {
		add("friend", this.garden, this.kitchen, null);

		assertThat(relations().out("friend", this.kitchen)).extracting(Relation::to).containsExactly(this.garden);
		remove("friend", this.kitchen, this.garden);
		assertThat(relations().out("friend", this.garden)).isEmpty();
	}

	@Test
	void addingAgainChangesNothing() {
		Relation first = add("recipe", this.garden, this.kitchen, null);
		add("recipe", this.garden, this.larder, null);

		assertThat(add("recipe", this.garden, this.kitchen, 1)).isEqualTo(first);
		assertThat(relations().out("recipe", this.garden)).hasSize(2);
	}

	@Test
	void removingClosesTheGapAndIsDoneOnce() {
		add("recipe", this.garden, this.kitchen, null);
		add("recipe", this.garden, this.larder, null);

		remove("recipe", this.garden, this.kitchen);
		remove("recipe", this.garden, this.kitchen);

		assertThat(relations().out("recipe", this.garden))
			.containsExactly(new Relation("recipe", this.garden, this.larder, 0));
	}

	@Test
	void addingAtOnceLeavesPositionsWhole() throws Exception {
		AtOnce.call(6, () -> add("recipe", this.garden, Ids.next().toString(), 0));
		AtOnce.call(6, () -> add("recipe", this.garden, this.kitchen, null));

		assertThat(relations().out("recipe", this.garden)).extracting(Relation::position)
			.containsExactlyElementsOf(IntStream.range(0, 7).boxed().toList());
	}

	@Test
	void relatingBothWaysAtOnceDoesNotDeadlock() throws Exception {
		AtOnce.call(6, () -> {
			boolean forth = Ids.next().hashCode() % 2 == 0;
			return forth ? add("friend", this.garden, this.kitchen, null)
					: add("friend", this.kitchen, this.garden, null);
		});

		assertThat(relations().out("friend", this.garden)).hasSize(1);
		assertThat(relations().out("friend", this.kitchen)).hasSize(1);
	}

	@Test
	void arrangingSaysWhatThereIsAndInWhichOrder() {
		add("recipe", this.garden, "flan", null);
		add("recipe", this.garden, "soup", null);

		assertThat(arrange("recipe", List.of("pancakes", "flan"), List.of("flan", "soup"))).containsExactly(
				new Relation("recipe", this.garden, "pancakes", 0), new Relation("recipe", this.garden, "flan", 1));
		assertThat(arrange("recipe", List.of("flan", "pancakes"), null)).extracting(Relation::to)
			.containsExactly("flan", "pancakes");
		assertThat(relations().chosen("recipe", this.garden)).containsExactly(new Candidate("flan", "Flan"),
				new Candidate("pancakes", "Pancakes"));
		assertThat(arrange("recipe", List.of(), null)).isEmpty();
	}

	@Test
	void whatHasNoDirectionIsArrangedOnTheOtherSideToo() {
		add("friend", this.garden, this.kitchen, null);

		arrange("friend", List.of(this.larder), List.of(this.kitchen));

		assertThat(relations().out("friend", this.larder)).extracting(Relation::to).containsExactly(this.garden);
		assertThat(relations().out("friend", this.kitchen)).isEmpty();
	}

	@Test
	void whoeverArrangesWhatSomebodyElseChangedIsTold() {
		add("recipe", this.garden, "soup", null);

		assertThatExceptionOfType(RelationsChanged.class)
			.isThrownBy(() -> arrange("recipe", List.of("flan"), List.of()));
		assertThat(relations().out("recipe", this.garden)).extracting(Relation::to).containsExactly("soup");
	}

	@Test
	void ofThoseWhoArrangeTheSameAtOnceOneGetsThrough() throws Exception {
		AtomicInteger number = new AtomicInteger();

		List<Boolean> through = AtOnce.call(6, () -> {
			try {
				arrange("friend", List.of("friend-" + number.incrementAndGet(), this.kitchen), List.of());
				return true;
			}
			catch (RelationsChanged ex) {
				return false;
			}
		});

		assertThat(through).containsOnlyOnce(true);
		assertThat(relations().out("friend", this.garden)).hasSize(2);
	}

	@Test
	void whoDoesNotSayWhatWasThereWouldLoseWhatOthersDid() throws Exception {
		AtomicInteger number = new AtomicInteger();

		AtOnce.call(6, () -> arrange("recipe", List.of("recipe-" + number.incrementAndGet()), null));

		assertThat(relations().out("recipe", this.garden)).as("all six believe that theirs stands").hasSize(1);
	}

	@Test
	void nothingLeadsRoundInACircle() {
		add("ancestor", this.garden, this.kitchen, null);
		add("ancestor", this.kitchen, this.larder, null);

		assertThatExceptionOfType(CircularRelation.class)
			.isThrownBy(() -> add("ancestor", this.larder, this.garden, null));
		assertThat(relations().out("ancestor", this.larder)).isEmpty();
		add("friend", this.larder, this.garden, null);
	}

	@Test
	void ofTwoThatWouldCloseACircleAtOnceOneGetsThrough() throws Exception {
		AtomicInteger number = new AtomicInteger();

		List<Boolean> through = AtOnce.call(6, () -> {
			boolean forth = number.incrementAndGet() % 2 == 0;
			try {
				add("ancestor", forth ? this.garden : this.kitchen, forth ? this.kitchen : this.garden, null);
				return forth;
			}
			catch (CircularRelation ex) {
				return !forth;
			}
		});

		assertThat(through).as("all of one direction, none of the other").containsOnly(through.getFirst());
		assertThat(relations().out("ancestor", this.garden).size() + relations().out("ancestor", this.kitchen).size())
			.isOne();
	}

	@Test
	void whatCannotBeRelatedIsRefused() {
		assertThatExceptionOfType(NotACandidate.class).isThrownBy(() -> add("recipe", this.garden, "nothing", null));
		assertThatExceptionOfType(NotACandidate.class)
			.isThrownBy(() -> arrange("recipe", List.of("soup", "nothing"), null));
		assertThat(relations().out("recipe", this.garden)).isEmpty();
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> arrange("recipe", List.of("a", "a"), null));
	}

	@Test
	void candidatesContainTheTextAndAreNotTaken() {
		assertThat(relations().candidates("recipe", null, "an", 10)).extracting(Candidate::label)
			.containsExactly("Flan", "Pancakes");
		assertThat(relations().candidates("recipe", null, "", 1)).hasSize(1);

		add("recipe", this.garden, "flan", null);

		assertThat(relations().candidates("recipe", this.garden, "an", 1))
			.containsExactly(new Candidate("pancakes", "Pancakes"));
	}

	@Test
	void nothingIsRelatedToItself() {
		assertThatExceptionOfType(SelfRelation.class).isThrownBy(() -> add("friend", this.garden, this.garden, null))
			.satisfies((refusal) -> assertThat(refusal.id()).isEqualTo(this.garden));
	}

	@Test
	void anUnknownKindIsNamed() {
		assertThatExceptionOfType(UnknownRelationKind.class)
			.isThrownBy(() -> add("sworn-enemy", this.garden, this.kitchen, null))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo("sworn-enemy"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("kind"));
		assertThatExceptionOfType(UnknownRelationKind.class).isThrownBy(() -> relations().out("nothing", this.garden));
		assertThatExceptionOfType(UnknownRelationKind.class).isThrownBy(() -> remove("nothing", "a", "b"));
	}

	@Test
	void whatIsOutOfBoundsIsRefusedByItsField() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> relations().candidates("recipe", null, "", 51))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("limit"));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> add("recipe", "a", "b", -1))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("position"));
	}

	private Relation add(String kind, String from, String to, @Nullable Integer position) {
		return relations().add(new AddRelation(kind, from, to, position));
	}

	private List<Relation> arrange(String kind, List<String> to, @Nullable List<String> before) {
		return relations().arrange(new ArrangeRelations(kind, this.garden, to, before));
	}

	private void remove(String kind, String from, String to) {
		relations().remove(new RemoveRelation(kind, from, to));
	}

}
