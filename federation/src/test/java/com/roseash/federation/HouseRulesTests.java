package com.roseash.federation;

import com.roseash.testing.HouseRules;
import com.roseash.testing.Written;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "com.roseash.federation",
		importOptions = { ImportOption.DoNotIncludeTests.class, Written.class })
class HouseRulesTests {

	@ArchTest
	static final ArchTests RULES = ArchTests.in(HouseRules.class);

}
