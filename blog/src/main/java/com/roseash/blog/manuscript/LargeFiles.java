package com.roseash.blog.manuscript;

import java.util.regex.Pattern;

import com.roseash.platform.media.Uploads;
import com.roseash.platform.web.LargeRequests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets files be large where {@link PicturesController} takes them. */
@Configuration(proxyBeanMethods = false)
class LargeFiles {

	private static final long FIELDS_AROUND_IT = 1024 * 1024;

	@Bean
	LargeRequests largeRequests() {
		return new LargeRequests(Pattern.compile("/posts/[^/]+/pictures"), Uploads.LARGEST + FIELDS_AROUND_IT);
	}

}
