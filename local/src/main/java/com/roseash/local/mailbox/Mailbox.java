package com.roseash.local.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every mail, delivers none, and shows the newest to a browser and to tests.
 */
public final class Mailbox {

	private static final int CAPACITY = 500;

	private static final int LARGEST_MAIL = 10 * 1024 * 1024;

	private final Deque<Mail> mails = new ArrayDeque<>();

	private final InetAddress address;

	private final int httpPort;

	private final int smtpPort;

	private long caught;

	private @Nullable SMTPServer smtp;

	private @Nullable HttpServer http;

	private @Nullable ExecutorService executor;

	/** A mailbox for the programs of this machine. */
	public Mailbox(int httpPort, int smtpPort) {
		this(InetAddress.getLoopbackAddress(), httpPort, smtpPort);
	}

	public Mailbox(InetAddress address, int httpPort, int smtpPort) {
		this.address = address;
		this.httpPort = httpPort;
		this.smtpPort = smtpPort;
	}

	public void start() throws IOException {
		SMTPServer smtpServer = SMTPServer.port(this.smtpPort)
			.bindAddress(this.address)
			.maxMessageSize(LARGEST_MAIL)
			.messageHandler(this::receive)
			.build();
		smtpServer.start();
		this.smtp = smtpServer;
		HttpServer server = HttpServer.create(new InetSocketAddress(this.address, this.httpPort), 0);
		this.executor = Executors.newVirtualThreadPerTaskExecutor();
		server.setExecutor(this.executor);
		new MailboxPages(this).serve(server);
		server.start();
		this.http = server;
	}

	public void stop() {
		if (this.http != null) {
			this.http.stop(0);
		}
		if (this.executor != null) {
			this.executor.shutdownNow();
		}
		if (this.smtp != null) {
			this.smtp.stop();
		}
	}

	/** The mails that are kept, newest first. */
	public synchronized List<Mail> mails() {
		return List.copyOf(this.mails);
	}

	private void receive(MessageContext context, String from, String to, byte[] data) throws RejectException {
		try {
			add(from, to, MailParts.of(data));
		}
		catch (IOException ex) {
			throw new RejectException(554, "This is not a mail: " + ex.getMessage());
		}
	}

	private synchronized void add(String from, String to, MailParts parts) {
		this.caught++;
		this.mails
			.addFirst(new Mail(this.caught, from, to, parts.subject(), parts.text(), parts.html(), Instant.now()));
		while (this.mails.size() > CAPACITY) {
			this.mails.removeLast();
		}
	}

}
