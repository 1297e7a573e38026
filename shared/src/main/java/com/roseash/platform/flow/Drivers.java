package com.roseash.platform.flow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the driver of each effect. */
@Component
class Drivers {

	private final ObjectProvider<Driver<?>> drivers;

	Drivers(ObjectProvider<Driver<?>> drivers) {
		this.drivers = drivers;
	}

	/** Has the effect carried out; returns what came of it. */
	<E extends Effect> String carryOut(E effect, String key) {
		return driver(effect).carryOut(effect, key);
	}

	@SuppressWarnings("unchecked") // the driver has said so
	private <E extends Effect> Driver<E> driver(E effect) {
		return (Driver<E>) this.drivers.stream()
			.filter((driver) -> driver.effect().equals(effect.getClass()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody carries out the effect " + effect.kind()));
	}

}
