package com.roseash.events;

import java.net.URI;

import com.roseash.domain.events.Calendars;
import com.roseash.domain.events.CalendarsKit;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class CalendarsIntegrationTests {

	@Autowired
	Calendars service;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

	@Nested
	class InProcess extends CalendarsKit {

		@Override
		protected Calendars calendars() {
			return CalendarsIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends CalendarsKit {

		@Override
		protected Calendars calendars() {
			return CalendarsIntegrationTests.this.clients.create(Calendars.class,
					URI.create("http://127.0.0.1:" + CalendarsIntegrationTests.this.port));
		}

	}

}
