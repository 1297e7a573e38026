package com.roseash.platform.blob;

import java.time.Duration;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes clients of a bucket that ask nothing of a server that not every one can. */
final class S3Clients {

	private S3Clients() {
	}

	static S3Client of(BlobSettings.Bucket bucket) {
		S3ClientBuilder client = S3Client.builder()
			.region(Region.of(bucket.region()))
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())))
			.forcePathStyle(bucket.pathStyle())
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.httpClientBuilder(UrlConnectionHttpClient.builder()
				.connectionTimeout(Duration.ofSeconds(2))
				.socketTimeout(Duration.ofSeconds(20)))
			.overrideConfiguration((calls) -> calls.apiCallTimeout(Duration.ofMinutes(10)));
		return ((bucket.endpoint() != null) ? client.endpointOverride(bucket.endpoint()) : client).build();
	}

}
