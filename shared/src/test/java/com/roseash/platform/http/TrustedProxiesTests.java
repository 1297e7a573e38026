package com.roseash.platform.http;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TrustedProxiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "", "/8" })
	void whatIsNoNetworkIsNamed(String network) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new TrustedProxies(new ProxySettings(List.of("10.0.0.0/8", network))))
			.withMessageContaining("rose-ash.trusted-proxies")
			.withMessageContaining("\"" + network + "\"");
	}

}
