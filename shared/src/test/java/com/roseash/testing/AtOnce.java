package com.roseash.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets several callers do the same thing at the same moment. */
public final class AtOnce {

	private AtOnce() {
	}

	/** What each caller got; the first failure, if one failed. */
	public static <T> List<T> call(int callers, Callable<T> work) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> results = IntStream.range(0, callers).mapToObj((caller) -> threads.submit(() -> {
				start.await();
				return work.call();
			})).toList();
			start.countDown();
			return results.stream().map(AtOnce::resultOf).toList();
		}
	}

	private static <T> T resultOf(Future<T> result) {
		try {
			return result.get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new AssertionError("A caller failed", ex);
		}
	}

}
