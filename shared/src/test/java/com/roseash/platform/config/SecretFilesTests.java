package com.roseash.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

class SecretFilesTests {

	@TempDir
	Path secrets;

	@Test
	void aFileSetsThePropertyThatItIsNamedAfter() throws IOException {
		write("rose-ash.cookie-domain", "from-a-file\n");
		write("spring.data.redis.password", "also-from-a-file");

		try (ConfigurableApplicationContext context = start(this.secrets)) {
			Environment environment = context.getEnvironment();
			assertThat(environment.getProperty("rose-ash.cookie-domain")).isEqualTo("from-a-file");
			assertThat(environment.getProperty("spring.data.redis.password")).isEqualTo("also-from-a-file");
			assertThat(environment.getProperty("spring.data.redis.timeout")).isNotEmpty();
		}
	}

	@Test
	void withoutTheDirectoryTheDefaultsCount() {
		try (ConfigurableApplicationContext context = start(this.secrets.resolve("missing"))) {
			assertThat(context.getEnvironment().getProperty("rose-ash.cookie-domain")).isEqualTo("rose-ash.localhost");
		}
	}

	@Test
	void anEmptyPasswordOfTheMailServerIsNone() throws IOException {
		write("spring.mail.password", "\n");

		try (ConfigurableApplicationContext context = start(this.secrets)) {
			JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
			assertThat(sender.getPassword()).isEmpty();
			assertThat(sender.getJavaMailProperties()).doesNotContainKey("mail.smtp.auth");
		}
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.secrets.resolve(name), content);
	}

	private static ConfigurableApplicationContext start(Path secrets) {
		return new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.run("--SECRETS_DIRECTORY=" + secrets, "--spring.config.import=classpath:rose-ash-defaults.yaml",
					"--spring.mail.host=127.0.0.1", "--spring.mail.username=nobody");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
	static class Nothing {

	}

}
