package com.roseash.domain.content;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Authors as the database keeps them. */
interface AuthorRepository extends JpaRepository<Author, UUID> {

	Optional<Author> findByHandle(String handle);

}
