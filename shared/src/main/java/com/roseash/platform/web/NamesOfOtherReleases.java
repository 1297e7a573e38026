package com.roseash.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Finds a static file under the name that it had in another release, as pages made just
 * before or after an update may link it, and under the one without a hash, which it has
 * in all of them: as it is now, and not for long.
 */
class NamesOfOtherReleases extends AbstractResourceResolver {

	private static final Pattern HASH = Pattern.compile("-[0-9a-f]{32}(?=\\.[^./]+$)");

	/** What a bundled script loads by itself has its hash from the bundler. */
	private static final Pattern OF_THE_BUNDLER = Pattern.compile("-[0-9A-Z]{8}\\.js$");

	@Override
	protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
			List<? extends Resource> locations, ResourceResolverChain chain) {
		Resource known = chain.resolveResource(request, path, locations);
		String plain = HASH.matcher(path).replaceFirst("");
		if (known != null && (!plain.equals(path) || OF_THE_BUNDLER.matcher(path).find())) {
			return known;
		}
		Resource current = (known != null) ? known : chain.resolveResource(request, plain, locations);
		return (current != null) ? Current.of(current) : null;
	}

	@Override
	protected @Nullable String resolveUrlPathInternal(String path, List<? extends Resource> locations,
			ResourceResolverChain chain) {
		return chain.resolveUrlPath(path, locations);
	}

	/** The file as it is now. */
	private static final class Current extends TransformedResource implements HttpResource {

		private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

		private Current(Resource file, byte[] content) {
			super(file, content);
		}

		static Current of(Resource file) {
			try {
				return new Current(file, file.getContentAsByteArray());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public HttpHeaders getResponseHeaders() {
			HttpHeaders headers = new HttpHeaders();
			headers.setCacheControl(A_MINUTE);
			return headers;
		}

	}

}
