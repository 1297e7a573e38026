package com.roseash.federation.nodeinfo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.roseash.domain.account.Members;
import com.roseash.domain.content.Posts;
import com.roseash.platform.config.Site;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what runs here, to other servers: NodeInfo 2.1 (FEP-f1d5). */
@RestController
@CrossOrigin
class NodeInfoController {

	private static final String SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/2.1";

	private static final MediaType NODE_INFO = MediaType
		.parseMediaType("application/json; profile=\"" + SCHEMA + "#\"; charset=utf-8");

	private final Site site;

	private final Members members;

	private final Posts posts;

	NodeInfoController(Site site, Members members, Posts posts) {
		this.site = site;
		this.members = members;
		this.posts = posts;
	}

	@GetMapping("/.well-known/nodeinfo")
	ResponseEntity<Links> links() {
		Link link = new Link(SCHEMA, URI.create(this.site.url("/nodeinfo/2.1")));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
			.body(new Links(List.of(link)));
	}

	@GetMapping("/nodeinfo/2.1")
	ResponseEntity<NodeInfo> nodeInfo() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
			.contentType(NODE_INFO)
			.body(new NodeInfo("2.1", NodeInfo.Software.ROSE_ASH, List.of("activitypub"), NodeInfo.Services.NONE, false,
					new NodeInfo.Usage(new NodeInfo.Users(this.members.count()), this.posts.count(), 0),
					Map.of("nodeName", this.site.name())));
	}

	record Links(List<Link> links) {

	}

	record Link(String rel, URI href) {

	}

}
