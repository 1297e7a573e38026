package com.roseash.testing;

import java.util.Set;

import com.roseash.platform.contract.DomainException;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house that a machine can check, each with its reason. */
public final class HouseRules {

	private static final String[] APPLICATIONS = { "com.roseash.blog..", "com.roseash.market..", "com.roseash.cart..",
			"com.roseash.events..", "com.roseash.federation..", "com.roseash.account..", "com.roseash.local.." };

	private static final String PLATFORM = "com.roseash.platform..";

	private static final String DOMAIN = "com.roseash.domain..";

	@ArchTest
	static final ArchRule thePlatformKnowsNoDomain = noClasses().that()
		.resideInAPackage(PLATFORM)
		.should()
		.dependOnClassesThat()
		.resideInAPackage(DOMAIN)
		.because("infrastructure that knows a domain is used by that domain alone, and rots with it")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule sharedKnowsNoApplication = noClasses().that()
		.resideInAnyPackage(PLATFORM, DOMAIN)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(APPLICATIONS)
		.because("what six applications share cannot depend on one of them")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule modelsAreUsedByTheirDomainOnly = noClasses().that()
		.resideOutsideOfPackage(DOMAIN)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("com.roseash.domain.*.*..")
		.because("a domain shows its contract, its records and its errors, all in its top-level package")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("com.roseash.(**)")
		.should()
		.beFreeOfCycles()
		.because("two packages in a cycle are one package in two places")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule whatSpringCallsIsNotPublic = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.or()
		.areAnnotatedWith(Service.class)
		.or()
		.areAnnotatedWith(Entity.class)
		.or()
		.areAssignableTo(Repository.class)
		.should()
		.notBePublic()
		.because(
				"controllers, services, entities and repositories are called through what they implement, or not at all")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule packagesAreNullMarked = classes().that(isNoPackageInfo())
		.should(not(be(inAPackageThatIsNotNullMarked())))
		.because("what is not @NullMarked is not checked for null")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class)
		.because("a constructor says what a class needs, and settings are typed records")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule nothingCatchesEverything = noClasses().should(be(catchingEverything()))
		.because("who catches Exception catches the mistakes of tomorrow")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule namesSayWhatThingsAre = noClasses().that()
		.areTopLevelClasses()
		.should()
		.haveNameMatching(".*(Impl|Utils?|Helper|Manager|Mapper|Dto)")
		.orShould()
		.haveSimpleNameStartingWith("Abstract")
		.because("such a name fits everything, so it tells nothing")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule nobodyPrints = noClasses().that()
		.resideOutsideOfPackage("com.roseash.local..")
		.should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err")
		.because("what is worth telling goes to the log, with its level")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule factsBelongToAFamily = classes().that()
		.areAssignableTo(DomainException.class)
		.and()
		.doNotHaveModifier(JavaModifier.ABSTRACT)
		.should()
		.haveModifier(JavaModifier.FINAL)
		.because("a caller must know all that can stop it, and a client rebuilds exactly the fact it was told")
		.allowEmptyShould(true);

	private HouseRules() {
	}

	private static DescribedPredicate<JavaClass> isNoPackageInfo() {
		return DescribedPredicate.not(simpleNameEndingWith("package-info"));
	}

	private static DescribedPredicate<JavaClass> inAPackageThatIsNotNullMarked() {
		return DescribedPredicate.describe("in a package that is not @NullMarked",
				(type) -> !type.getPackage().isAnnotatedWith(NullMarked.class));
	}

	private static DescribedPredicate<JavaClass> catchingEverything() {
		Set<String> everything = Set.of(Exception.class.getName(), RuntimeException.class.getName());
		return DescribedPredicate.describe("catching everything",
				(type) -> type.getCodeUnits()
					.stream()
					.map(JavaCodeUnit::getTryCatchBlocks)
					.flatMap(Set::stream)
					.flatMap((block) -> block.getCaughtThrowables().stream())
					.anyMatch((caught) -> everything.contains(caught.getName())));
	}

}
