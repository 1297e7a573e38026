package com.roseash.platform.operation;

import java.time.Clock;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Has what is due now and then done by several threads: a task that takes its time, or
 * waits for the database, holds up no other. Spring's scheduler of virtual threads has
 * one thread for all of them.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledTasks {

	private static final int THREADS = 4;

	@Bean
	static ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder, Clock clock) {
		ThreadPoolTaskScheduler scheduler = builder.poolSize(THREADS).build();
		scheduler.setErrorHandler(new TaskErrors(clock));
		return scheduler;
	}

}
