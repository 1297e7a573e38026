package com.roseash.platform.blob;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Keeps files in a bucket. */
@Component
class S3Store implements BlobStore, DisposableBean {

	private final BlobSettings.@Nullable Bucket bucket;

	private final SingletonSupplier<S3Client> client = SingletonSupplier.of(() -> S3Clients.of(bucket()));

	S3Store(BlobSettings settings) {
		this.bucket = settings.s3();
	}

	@Override
	public String id() {
		return "s3";
	}

	@Override
	public void write(String name, InputStream content, long size) throws IOException {
		try {
			this.client.obtain()
				.putObject((put) -> put.bucket(bucket().bucket()).key(name).contentLength(size),
						RequestBody.fromInputStream(content, size));
		}
		catch (SdkException | IllegalStateException ex) {
			throw new IOException("The bucket did not take " + name, ex);
		}
	}

	@Override
	public InputStream read(String name, long from) throws IOException {
		try {
			return new Rest(this.client.obtain()
				.getObject((get) -> get.bucket(bucket().bucket()).key(name).range("bytes=" + from + "-")));
		}
		catch (NoSuchKeyException ex) {
			throw new FileNotFoundException(name);
		}
		catch (SdkException ex) {
			throw new IOException("The bucket did not give " + name, ex);
		}
	}

	@Override
	public void delete(String name) throws IOException {
		try {
			this.client.obtain().deleteObject((delete) -> delete.bucket(bucket().bucket()).key(name));
		}
		catch (SdkException ex) {
			throw new IOException("The bucket did not forget " + name, ex);
		}
	}

	@Override
	public void destroy() {
		if (this.bucket != null) {
			this.client.obtain().close();
		}
	}

	private BlobSettings.Bucket bucket() {
		return Objects.requireNonNull(this.bucket, "rose-ash.blobs.s3 is not set");
	}

	/** Does not read to the end what nobody wants. */
	private static final class Rest extends FilterInputStream {

		private final ResponseInputStream<GetObjectResponse> answer;

		Rest(ResponseInputStream<GetObjectResponse> answer) {
			super(answer);
			this.answer = answer;
		}

		@Override
		public void close() {
			this.answer.abort();
		}

	}

}
