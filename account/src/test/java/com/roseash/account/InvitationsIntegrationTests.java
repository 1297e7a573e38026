package com.roseash.account;

import com.roseash.domain.account.Invitations;
import com.roseash.domain.account.InvitationsKit;
import com.roseash.domain.account.Members;
import com.roseash.domain.account.Registrations;
import com.roseash.platform.mail.Letterbox;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@Import(Letterbox.class)
class InvitationsIntegrationTests {

	@Autowired
	Invitations service;

	@Autowired
	Members members;

	@Autowired
	Registrations registrations;

	@Autowired
	Letterbox letterbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	LoopbackClients clients;

	@Nested
	class InProcess extends InvitationsKit {

		@Override
		protected Invitations invitations() {
			return InvitationsIntegrationTests.this.service;
		}

		@Override
		protected Members members() {
			return InvitationsIntegrationTests.this.members;
		}

		@Override
		protected Registrations registrations() {
			return InvitationsIntegrationTests.this.registrations;
		}

		@Override
		protected Letterbox letterbox() {
			return InvitationsIntegrationTests.this.letterbox;
		}

		@Override
		protected JdbcClient jdbc() {
			return InvitationsIntegrationTests.this.jdbc;
		}

	}

	@Nested
	class OverHttp extends InProcess {

		@Override
		protected Invitations invitations() {
			return InvitationsIntegrationTests.this.clients.create(Invitations.class);
		}

	}

}
