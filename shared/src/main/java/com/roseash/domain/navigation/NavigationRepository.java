package com.roseash.domain.navigation;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The navigation as the database keeps it. */
interface NavigationRepository extends JpaRepository<NavigationItem, UUID> {

	@Query("select item from NavigationItem item order by item.position")
	List<NavigationItem> inOrder();

}
