package com.roseash.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "com.roseash", importOptions = { ImportOption.DoNotIncludeTests.class, Written.class })
class HouseRulesTests {

	@ArchTest
	static final ArchTests RULES = ArchTests.in(HouseRules.class);

	@ParameterizedTest
	@ValueSource(strings = { "com.roseash.domain", "com.roseash.platform" })
	void modulesUseOnlyWhatOthersShow(String root) {
		ApplicationModules.of(root).verify();
	}

	@Test
	void whoBreaksARuleIsNoticed() {
		JavaClasses offence = new ClassFileImporter().importClasses(Offence.class);

		for (ArchRule rule : new ArchRule[] { HouseRules.nothingCatchesEverything,
				HouseRules.whatSpringCallsIsNotPublic, HouseRules.nothingIsInjectedIntoFields,
				HouseRules.nobodyPrints }) {
			assertThat(rule.evaluate(offence).hasViolation()).as(rule.getDescription()).isTrue();
		}
		assertThat(HouseRules.packagesAreNullMarked.evaluate(new ClassFileImporter().importClasses(Test.class))
			.hasViolation()).isTrue();
	}

	/** Does what nobody should. */
	@Service
	public static class Offence {

		@Autowired
		String text;

		void print() {
			try {
				System.out.println(this.text);
			}
			catch (RuntimeException ex) {
				this.text = "";
			}
		}

	}

}
