package com.roseash.platform.blob;

import com.roseash.testing.HttpTest;

import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class DatabaseStoreIntegrationTests implements BlobStoreKit {

	@Autowired
	DatabaseStore store;

	@Override
	public BlobStore store() {
		return this.store;
	}

}
