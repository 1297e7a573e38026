package com.roseash.platform.persistence;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.repository.Repository;

import static org.assertj.core.api.Assertions.assertThat;

class LazyRepositoriesTests {

	private final AtomicInteger made = new AtomicInteger();

	@Test
	void aRepositoryIsMadeWhenItIsFirstUsed() {
		try (GenericApplicationContext context = start(LazyRepositories.class, Reader.class)) {
			assertThat(this.made).hasValue(0);

			assertThat(context.getBean(Reader.class).books.count()).isEqualTo(3);
			assertThat(this.made).hasValue(1);
		}
	}

	@Test
	void withoutThisItIsMadeAtTheStart() {
		try (GenericApplicationContext context = start(Reader.class)) {
			assertThat(context.isActive()).isTrue();
			assertThat(this.made).hasValue(1);
		}
	}

	private GenericApplicationContext start(Class<?>... beans) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.register(beans);
		context.registerBean("books", Books.class, () -> {
			this.made.incrementAndGet();
			return () -> 3;
		}, (definition) -> definition.setLazyInit(true));
		context.refresh();
		return context;
	}

	interface Books extends Repository<Object, Long> {

		long count();

	}

	record Reader(Books books) {
	}

}
