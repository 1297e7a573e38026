package com.roseash.platform.flow;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * What happens, step by step, when something has happened: a bean. A run of it begins
 * with each activity that fires it, and once with each.
 *
 * @param <D> what its steps look at
 */
public abstract class Flow<D> implements ActivityHandler {

	private final Flows flows;

	private final String name;

	private final App application;

	private final Verb trigger;

	/**
	 * A flow.
	 * @param flows where its runs begin
	 * @param name by which the flow log knows it, for good
	 * @param application the application that runs it
	 * @param trigger the type of activity that may fire it
	 */
	protected Flow(Flows flows, String name, App application, Verb trigger) {
		this.flows = flows;
		this.name = name;
		this.application = application;
		this.trigger = trigger;
	}

	/** Whether an activity of the trigger's type fires it. */
	protected abstract boolean fires(Activity activity);

	/** What the steps look at, read anew for each step. */
	protected abstract D subject(Activity activity);

	/** The steps. */
	protected abstract Graph<D> graph();

	/** What it would do; does none of it. */
	public final Rehearsal rehearse(D subject) {
		return this.flows.rehearse(graph(), subject);
	}

	@Override
	public final String name() {
		return this.name;
	}

	@Override
	public final App application() {
		return this.application;
	}

	@Override
	public final Subscription subscription() {
		return Subscription.to(this.trigger);
	}

	@Override
	public final void handle(Activity activity) {
		if (fires(activity)) {
			this.flows.begin(this, activity);
		}
	}

}
