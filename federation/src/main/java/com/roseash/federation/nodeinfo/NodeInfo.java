package com.roseash.federation.nodeinfo;

import java.util.List;
import java.util.Map;

/**
 * The document of NodeInfo 2.1.
 *
 * @param version of the schema
 * @param software what runs here
 * @param protocols how it federates
 * @param services what else it connects to
 * @param openRegistrations whether anyone can sign up
 * @param usage how much it is used
 * @param metadata anything else
 */
record NodeInfo(String version, Software software, List<String> protocols, Services services, boolean openRegistrations,
		Usage usage, Map<String, String> metadata) {

	record Software(String name, String version) {

		static final Software ROSE_ASH = new Software("rose-ash", "1.0.0");

	}

	record Services(List<String> inbound, List<String> outbound) {

		static final Services NONE = new Services(List.of(), List.of("rss2.0"));

	}

	record Usage(Users users, long localPosts, long localComments) {

	}

	record Users(long total) {

	}

}
