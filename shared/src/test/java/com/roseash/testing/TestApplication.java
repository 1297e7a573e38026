package com.roseash.testing;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application with nothing of its own, for tests of what is shared. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class TestApplication {

}
