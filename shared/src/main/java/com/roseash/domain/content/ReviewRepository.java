package com.roseash.domain.content;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Reviews as the database keeps them, by the ids of their posts. */
interface ReviewRepository extends JpaRepository<Review, UUID> {

}
