package com.roseash.example;

import java.util.concurrent.CountDownLatch;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that is answered when a test says so, and one that is answered at once. */
@RestController
public class SlowController {

	/** Somebody has asked. */
	public final CountDownLatch begun = new CountDownLatch(1);

	/** The answer may go. */
	public final CountDownLatch finish = new CountDownLatch(1);

	@GetMapping("/slow")
	String slow() throws InterruptedException {
		this.begun.countDown();
		this.finish.await();
		return "slow";
	}

	@GetMapping("/quick")
	String quick() {
		return "quick";
	}

}
