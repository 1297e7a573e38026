package com.roseash.domain.content;

/** Whether something belongs to the stream of posts or stands by itself. */
public enum PostKind {

	POST, PAGE

}
