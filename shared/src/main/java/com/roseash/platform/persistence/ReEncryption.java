package com.roseash.platform.persistence;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.roseash.platform.persistence.EncryptedValues.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypts with the current key what was encrypted with the previous one, and notes in
 * the database what came of it, so that one sees when the previous key can go.
 */
@Component
class ReEncryption {

	private static final Logger log = LoggerFactory.getLogger(ReEncryption.class);

	private static final String FIRST = "(0,0)";

	private final EncryptedValues values;

	private final Encryption encryption;

	private final EncryptionSettings settings;

	private final List<EncryptedColumn> columns;

	private final TransactionTemplate transaction;

	ReEncryption(EncryptedValues values, Encryption encryption, EncryptionSettings settings,
			List<EncryptedColumn> columns, TransactionTemplate transaction) {
		this.values = values;
		this.encryption = encryption;
		this.settings = settings;
		this.columns = columns;
		this.transaction = transaction;
	}

	/** Goes through everything once, as long as there is a previous key. */
	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
	final void pass() {
		if (this.settings.isChanging()) {
			this.columns.forEach(this::pass);
		}
	}

	private void pass(EncryptedColumn column) {
		EncryptionPass pass = EncryptionPass.NOTHING;
		Optional<String> row = Optional.of(FIRST);
		while (row.isPresent()) {
			List<Value> batch = this.values.after(row.get(), column);
			pass = pass.plus(renew(batch, column));
			row = (batch.size() < EncryptedValues.BATCH) ? Optional.empty() : Optional.of(batch.getLast().row());
		}
		this.values.note(column, this.settings.fingerprint(), pass);
		tell(column, pass);
	}

	/** One transaction; what somebody changes meanwhile is left alone. */
	private EncryptionPass renew(List<Value> batch, EncryptedColumn column) {
		EncryptionPass pass = this.transaction.execute((status) -> batch.stream()
			.map((value) -> renew(value, column))
			.reduce(EncryptionPass.NOTHING, EncryptionPass::plus));
		return (pass != null) ? pass : EncryptionPass.NOTHING;
	}

	private EncryptionPass renew(Value value, EncryptedColumn column) {
		Optional<byte[]> renewed = this.encryption.renew(value.content(), value.place());
		if (renewed.isEmpty()) {
			return new EncryptionPass(0, 1);
		}
		boolean isCurrent = renewed.get() == value.content(); // the very same
		return (isCurrent || !this.values.replace(value, renewed.get(), column)) ? EncryptionPass.NOTHING
				: new EncryptionPass(1, 0);
	}

	private void tell(EncryptedColumn column, EncryptionPass pass) {
		if (pass.unreadable() > 0) {
			log.warn("Neither key reads some encrypted values place={} unreadable={}", column.name(),
					pass.unreadable());
		}
		if (pass.renewed() > 0) {
			log.info("Encrypted values with the current key place={} key={} renewed={}", column.name(),
					this.settings.fingerprint(), pass.renewed());
		}
	}

}
