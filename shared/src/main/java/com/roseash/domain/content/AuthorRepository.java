package com.roseash.domain.content;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Authors as the database keeps them. */
interface AuthorRepository extends JpaRepository<Author, UUID> {

	Optional<Author> findByHandle(String handle);

	/**
	 * Makes whoever introduces the same author meanwhile wait until this transaction
	 * ends.
	 */
	@Query(value = "select pg_advisory_xact_lock(hashtext('author'), hashtext(:handle))::text", nativeQuery = true)
	String lock(String handle);

}
