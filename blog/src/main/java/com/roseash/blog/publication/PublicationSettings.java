package com.roseash.blog.publication;

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom a new post reaches, and when.
 *
 * @param urgent the tags of posts that members are told of at once
 * @param news how old a post may be to be news; older ones are published quietly
 */
@ConfigurationProperties("rose-ash.publication")
record PublicationSettings(@DefaultValue( {
		"Urgent", "Recall" }) Set<String> urgent, @DefaultValue("7d") Duration news){
}
