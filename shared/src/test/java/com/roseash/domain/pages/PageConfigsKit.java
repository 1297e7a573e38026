package com.roseash.domain.pages;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link PageConfigs} promises, whoever answers. */
public abstract class PageConfigsKit {

	private final String page = Ids.next().toString();

	/** The implementation or client under test. */
	protected abstract PageConfigs pageConfigs();

	@Test
	void ensureMakesAConfigurationWithNothingOnce() {
		PageConfig made = ensure(this.page);

		assertThat(made).isEqualTo(new PageConfig(made.id(), 0, "page", this.page, Set.of(), Set.of()));
		assertThat(ensure(this.page)).isEqualTo(made);
	}

	@Test
	void ensureAtOnceMakesOne() throws Exception {
		List<PageConfig> made = AtOnce.call(6, () -> ensure(this.page));

		assertThat(made).hasSize(6).containsOnly(made.getFirst());
	}

	@Test
	void aConfigurationIsFoundByContainerByIdAndInABatch() {
		PageConfig made = ensure(this.page);
		PageConfig other = ensure(this.page + "-other");

		assertThat(pageConfigs().byContainer("page", this.page)).contains(made);
		assertThat(pageConfigs().byContainer("post", this.page)).isEmpty();
		assertThat(pageConfigs().byId(made.id())).contains(made);
		assertThat(pageConfigs().byId(Ids.next())).isEmpty();
		assertThat(pageConfigs().batch("page", List.of(other.container(), "nothing", this.page)))
			.containsExactlyInAnyOrder(made, other);
		assertThat(pageConfigs().batch("page", List.of())).isEmpty();
	}

	@Test
	void updateSwitchesFeaturesOnAndOff() {
		PageConfig made = ensure(this.page);

		PageConfig on = update(made, Set.of("market", "calendar"), Map.of());
		PageConfig off = update(on, Set.of("calendar"), Map.of());

		assertThat(on.has("market")).isTrue();
		assertThat(off.has("market")).isFalse();
		assertThat(off.features()).containsExactly("calendar");
		assertThat(pageConfigs().byId(made.id())).contains(off);
	}

	@Test
	void ofACredentialOnlyTheNameIsTold() {
		PageConfig made = ensure(this.page);

		PageConfig set = update(made, Set.of(), Map.of("sumup-api-key", secret("sup_sk_1"), "other", secret("x")));
		PageConfig kept = update(set, Set.of("market"), Map.of("other", secret("")));

		assertThat(set.credentials()).containsExactlyInAnyOrder("sumup-api-key", "other");
		assertThat(kept.credentials()).containsExactly("sumup-api-key");
		assertThat(pageConfigs().byId(made.id())).contains(kept);
	}

	@Test
	void aChangeToWhatSomebodyElseChangedIsRefused() {
		PageConfig made = ensure(this.page);
		PageConfig changed = update(made, Set.of("market"), Map.of());

		assertThatExceptionOfType(PageConfigChanged.class).isThrownBy(() -> update(made, Set.of("calendar"), Map.of()))
			.satisfies((refusal) -> assertThat(refusal.version()).isEqualTo(changed.version()));
		assertThat(pageConfigs().byId(made.id())).contains(changed);
	}

	@Test
	void ofChangesAtOnceOneIsMade() throws Exception {
		PageConfig made = ensure(this.page);

		List<Boolean> successes = AtOnce.call(4, () -> {
			try {
				update(made, Set.of("feature-" + Ids.next().toString().substring(24)), Map.of());
				return true;
			}
			catch (PageConfigChanged ex) {
				return false;
			}
		});

		assertThat(successes).containsOnlyOnce(true);
	}

	@Test
	void anUnknownConfigurationIsNotFound() {
		PageConfig nothing = new PageConfig(Ids.next(), 0, "page", this.page, Set.of(), Set.of());

		assertThatExceptionOfType(PageConfigNotFound.class).isThrownBy(() -> update(nothing, Set.of(), Map.of()))
			.withMessageContaining(nothing.id().toString());
	}

	@Test
	void whatCannotBeConfiguredIsRefusedByItsField() {
		UUID id = Ids.next();

		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new UpdatePageConfig(id, 0, Set.of("No Feature"), Map.of()))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("features"));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> pageConfigs().batch("page", Collections.nCopies(201, "x")))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("ids"));
	}

	private PageConfig ensure(String page) {
		return pageConfigs().ensure(new EnsurePageConfig("page", page));
	}

	private PageConfig update(PageConfig from, Set<String> features, Map<String, Secret> credentials) {
		return pageConfigs().update(new UpdatePageConfig(from.id(), from.version(), features, credentials));
	}

	private static Secret secret(String value) {
		return new Secret(value);
	}

}
