package com.roseash.events;

import com.roseash.domain.events.Calendars;
import com.roseash.domain.events.CalendarsKit;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class CalendarsIntegrationTests {

	@Autowired
	Calendars service;

	@Autowired
	LoopbackClients clients;

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
			return CalendarsIntegrationTests.this.clients.create(Calendars.class);
		}

	}

}
