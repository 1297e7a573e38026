package com.roseash.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.scheduling.support.ScheduledMethodRunnable;

/**
 * Counts the SQL statements that are executed while something runs, whoever executes
 * them, except what is done by the clock.
 */
public class SqlCount implements BeanPostProcessor {

	private final AtomicInteger executed = new AtomicInteger();

	/** The number of statements executed during the work. */
	public int during(Callable<?> work) throws Exception {
		int before = this.executed.get();
		work.call();
		return this.executed.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)) ? counting(source) : bean;
	}

	private DataSource counting(DataSource source) {
		return new DelegatingDataSource(source) {
			@Override
			public Connection getConnection() throws java.sql.SQLException {
				return countingProxy(Connection.class, super.getConnection());
			}
		};
	}

	private static boolean isByTheClock() {
		return StackWalker.getInstance()
			.walk((frames) -> frames
				.anyMatch((frame) -> frame.getClassName().equals(ScheduledMethodRunnable.class.getName())));
	}

	private <T> T countingProxy(Class<T> type, Object target) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> {
				if (method.getName().startsWith("execute") && target instanceof Statement && !isByTheClock()) {
					this.executed.incrementAndGet();
				}
				try {
					Object result = method.invoke(target, args);
					boolean statement = result instanceof Statement
							&& Statement.class.isAssignableFrom(method.getReturnType());
					return statement ? countingProxy(method.getReturnType(), result) : result;
				}
				catch (InvocationTargetException ex) {
					throw ex.getTargetException();
				}
			}));
	}

}
