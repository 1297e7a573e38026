package com.roseash.domain.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Configurations as the database keeps them. */
interface ConfigurationRepository extends JpaRepository<Configuration, UUID> {

	@Modifying
	@Query(nativeQuery = true, value = """
			insert into page_config (id, container_kind, container_id) values (:id, :kind, :container)
			on conflict on constraint page_config_container_key do nothing""")
	void ensure(UUID id, String kind, String container);

	Optional<Configuration> findByContainerKindAndContainerId(String kind, String container);

	List<Configuration> findByContainerKindAndContainerIdIn(String kind, Collection<String> containers);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select configuration from Configuration configuration where configuration.id = :id")
	Optional<Configuration> lock(UUID id);

}
