package com.roseash.domain.likes;

/** Contributes a kind of thing to like, as a bean of the domain whose things they are. */
public interface Likeable {

	/** The kind, such as {@code post}. */
	String kind();

	/** Whether readers see the thing of that id, so that they can like it. */
	boolean isShown(String id);

}
