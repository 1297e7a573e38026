package com.roseash.platform.blob;

import java.io.IOException;

import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Against a server that speaks S3 and checks signatures. It stands here since it brings
 * an XML library along that would change what an application of ours answers.
 */
class S3StoreTests implements BlobStoreKit {

	@RegisterExtension
	final S3ProxyExtension server = S3ProxyExtension.builder()
		.withCredentials(AuthenticationType.AWS_V4, "rose", "ash-and-some-more")
		.withPort(0)
		.build();

	private S3Store store = new S3Store(new BlobSettings(null, null));

	@BeforeEach
	void makeBucket() {
		this.store = new S3Store(new BlobSettings(null, bucket("ash-and-some-more")));
		S3Clients.of(bucket("ash-and-some-more")).createBucket((create) -> create.bucket("media"));
	}

	@Override
	public BlobStore store() {
		return this.store;
	}

	@Test
	void whoDoesNotKnowTheSecretGetsNothing() {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> new S3Store(new BlobSettings(null, bucket("wrong"))).read(NAME, 0));
	}

	@Test
	void whatIsLoggedOfASettingIsNoSecret() {
		assertThat(new BlobSettings(null, bucket("ash-and-some-more")).toString()).contains("media")
			.doesNotContain("ash-and-some-more");
	}

	private BlobSettings.Bucket bucket(String secret) {
		return new BlobSettings.Bucket(this.server.getUri(), "us-east-1", "media", "rose", secret, true);
	}

}
