package com.roseash.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of a domain over a real PostgreSQL with the schema of the migrations; all tests
 * of a module share the context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PlatformServers.class)
@SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK,
		properties = { "spring.application.name=blog", "spring.config.import=classpath:rose-ash-defaults.yaml" })
@ExtendWith(OutsideOfRequests.class)
@Import(SqlCount.class)
public @interface DatabaseTest {

}
