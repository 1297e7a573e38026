package com.roseash.domain.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.roseash.platform.persistence.Encryption;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;

/** The configuration of one container, with its credentials encrypted. */
@Entity
@Table(name = "page_config")
@SuppressWarnings("NullAway.Init") // rows are made by SQL
class Configuration {

	@Id
	private UUID id;

	@Version
	private int version;

	private String containerKind;

	private String containerId;

	private String[] features;

	@ElementCollection
	@CollectionTable(name = "page_config_credential", joinColumns = @JoinColumn(name = "page_config_id"))
	@MapKeyColumn(name = "name")
	@Column(name = "encrypted_value")
	@BatchSize(size = 200)
	private Map<String, byte[]> credentials = new HashMap<>();

	protected Configuration() {
	}

	void update(UpdatePageConfig command, Encryption encryption) {
		if (command.version() != this.version) {
			throw new PageConfigChanged(this.version);
		}
		this.features = new TreeSet<>(command.features()).toArray(String[]::new);
		command.credentials().forEach((name, secret) -> {
			if (secret.isEmpty()) {
				this.credentials.remove(name);
			}
			else {
				this.credentials.put(name, encryption.encrypt(secret.value(), place(name)));
			}
		});
	}

	Optional<Secret> reveal(String name, Encryption encryption) {
		return Optional.ofNullable(this.credentials.get(name))
			.map((encrypted) -> new Secret(encryption.decrypt(encrypted, place(name))));
	}

	PageConfig view() {
		return new PageConfig(this.id, this.version, this.containerKind, this.containerId, Set.of(this.features),
				Set.copyOf(this.credentials.keySet()));
	}

	/** A value copied to another row or name does not decrypt there. */
	private String place(String name) {
		return "page_config_credential/" + this.id + "/" + name;
	}

}
