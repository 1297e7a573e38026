package com.roseash.domain.social;

import org.springframework.data.jpa.repository.JpaRepository;

/** The cooperative's profile as the database keeps it. */
interface CooperativeProfileRepository extends JpaRepository<CooperativeProfile, Integer> {

}
