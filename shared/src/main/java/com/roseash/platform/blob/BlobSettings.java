package com.roseash.platform.blob;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where new files are kept: by the server of S3 if there is one, else in the directory if
 * there is one, else in the database. Files that are elsewhere are still found there, as
 * long as that is configured too.
 *
 * @param directory a directory that all applications and replicas reach
 * @param s3 a bucket on a server that speaks S3
 */
@ConfigurationProperties("rose-ash.blobs")
record BlobSettings(@Nullable Path directory, @Nullable Bucket s3) {

	/**
	 * A bucket.
	 *
	 * @param endpoint the server; null for Amazon's
	 * @param region such as {@code eu-west-2}; other servers take any
	 * @param bucket its name; it has to be there
	 * @param accessKey who asks
	 * @param secretKey the proof of it
	 * @param pathStyle whether the bucket stands in the path of addresses, not in their
	 * host
	 */
	record Bucket(@Nullable URI endpoint, @DefaultValue("us-east-1") String region, String bucket, String accessKey,
			String secretKey, @DefaultValue("true") boolean pathStyle) {

		@Override
		public String toString() {
			return "bucket " + this.bucket + ((this.endpoint != null) ? " at " + this.endpoint : "");
		}

	}

}
