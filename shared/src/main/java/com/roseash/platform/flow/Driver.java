package com.roseash.platform.flow;

/**
 * Carries out effects of one kind: a bean. It runs inside the transaction that notes the
 * effect, so what it writes to the database happens exactly once. What it does elsewhere
 * may be repeated after a crash and has to go by the key.
 *
 * @param <E> the kind of effect
 */
public interface Driver<E extends Effect> {

	/** The kind of effect. */
	Class<E> effect();

	/**
	 * Carries it out. Whatever it throws fails the step, which is tried again.
	 * @param effect what to do
	 * @param key the same for each attempt, and for no other effect of any run
	 * @return what came of it, in a few words
	 */
	String carryOut(E effect, String key);

}
