package com.roseash.local.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a MIME message (RFC 2046) that a person reads.
 *
 * @param subject the decoded subject, empty when there is none
 * @param text the first plain text, if there is one
 * @param html the first HTML, if there is one
 */
record MailParts(String subject, @Nullable String text, @Nullable String html) {

	private static final Session SESSION = Session.getInstance(new Properties());

	static MailParts of(byte[] message) throws IOException {
		try {
			MimeMessage mime = new MimeMessage(SESSION, new ByteArrayInputStream(message));
			String subject = mime.getSubject();
			return new MailParts((subject != null) ? subject : "", find(mime, "text/plain"), find(mime, "text/html"));
		}
		catch (MessagingException ex) {
			throw new IOException("Not a MIME message", ex);
		}
	}

	private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return part.getContent().toString();
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				String found = find(parts.getBodyPart(i), type);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

}
