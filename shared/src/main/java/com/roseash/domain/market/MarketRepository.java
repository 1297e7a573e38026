package com.roseash.domain.market;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Markets as the database keeps them. */
interface MarketRepository extends JpaRepository<Market, UUID> {

	@Query("select market from Market market order by market.position, market.title")
	List<Market> inOrder();

	Optional<Market> findBySlug(String slug);

}
