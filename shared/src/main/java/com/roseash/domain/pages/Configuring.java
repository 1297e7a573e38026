package com.roseash.domain.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.access.Rule;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.EncryptedColumn;
import com.roseash.platform.persistence.Encryption;
import com.roseash.platform.persistence.Ids;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the configuration of pages, one for each, and their credentials secret. */
@Service
@Transactional(readOnly = true)
class Configuring implements PageConfigs, PageCredentials {

	private static final int LARGEST_BATCH = 200;

	private static final String PAGE = "page";

	private final ConfigurationRepository configurations;

	private final Encryption encryption;

	private final Activities activities;

	private final Access access;

	Configuring(ConfigurationRepository configurations, Encryption encryption, Activities activities, Access access) {
		this.access = access;
		this.configurations = configurations;
		this.encryption = encryption;
		this.activities = activities;
	}

	@Bean
	static EncryptedColumn encryptedCredentials() {
		return new EncryptedColumn("page_config_credential", "encrypted_value",
				"'page_config_credential/' || page_config_id || '/' || name");
	}

	@Override
	@Transactional
	public PageConfig ensure(EnsurePageConfig command) {
		requireSteward(command.kind(), command.id());
		this.configurations.ensure(Ids.next(), command.kind(), command.id());
		return byContainer(command.kind(), command.id()).orElseThrow();
	}

	@Override
	public Optional<PageConfig> byContainer(String kind, String id) {
		return this.configurations.findByContainerKindAndContainerId(kind, id).map(Configuration::view);
	}

	@Override
	public Optional<PageConfig> byId(UUID id) {
		return this.configurations.findById(id).map(Configuration::view);
	}

	@Override
	public List<PageConfig> batch(String kind, List<String> ids) {
		if (ids.size() > LARGEST_BATCH) {
			throw new InvalidField("ids", "must be at most " + LARGEST_BATCH);
		}
		return this.configurations.findByContainerKindAndContainerIdIn(kind, ids)
			.stream()
			.map(Configuration::view)
			.toList();
	}

	@Override
	@Transactional
	public PageConfig update(UpdatePageConfig command) {
		Configuration configuration = this.configurations.lock(command.id())
			.orElseThrow(() -> new PageConfigNotFound("There is no configuration " + command.id() + "."));
		requireSteward(configuration.view().kind(), configuration.view().container());
		configuration.update(command, this.encryption);
		PageConfig updated = this.configurations.saveAndFlush(configuration).view();
		this.activities
			.record(new PageConfigured(updated.id(), updated.kind(), updated.container(), updated.features()));
		return updated;
	}

	private void requireSteward(String kind, String container) {
		Rule rule = this.access.only(Role.EDITOR);
		(kind.equals(PAGE) ? rule.orStewardOf(container) : rule).can("configure it");
	}

	@Override
	public Optional<Secret> reveal(UUID pageConfig, String name) {
		return this.configurations.findById(pageConfig)
			.flatMap((configuration) -> configuration.reveal(name, this.encryption));
	}

}
