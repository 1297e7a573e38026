package com.roseash.platform.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTests {

	@ParameterizedTest
	@CsvSource({ "198.51.100.7, 198.51.100.7", "2001:db8:2:3:4:5:6:7, 2001:db8:2:3:0:0:0:0/64",
			"[2001:db8:2:3::9], 2001:db8:2:3:0:0:0:0/64", "::ffff:198.51.100.7, 198.51.100.7", "garbage, unknown",
			"'', unknown" })
	void ofIpv6OnlyTheFirst64BitsCount(String address, String network) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);

		assertThat(ClientNetwork.of(request).name()).isEqualTo(network);
	}

}
