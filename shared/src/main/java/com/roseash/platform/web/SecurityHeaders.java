package com.roseash.platform.web;

import java.util.List;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.stereotype.Component;

/**
 * The security headers of every answer, also of one that is refused before anything else
 * looked at the request.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 20)
class SecurityHeaders extends HeaderWriterFilter {

	SecurityHeaders(ContentSecurityPolicy policy) {
		super(writers(policy));
		setShouldWriteHeadersEagerly(true);
	}

	private static List<HeaderWriter> writers(ContentSecurityPolicy policy) {
		return List.of(new ContentSecurityPolicyHeaderWriter(policy.withForms(List.of())),
				new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY), new XContentTypeOptionsHeaderWriter(),
				new XXssProtectionHeaderWriter(), new HstsHeaderWriter(),
				new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
				new PermissionsPolicyHeaderWriter("camera=(), geolocation=(), microphone=()"));
	}

}
