package com.roseash.domain.market;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Products as the database keeps them. */
interface ProductRepository extends JpaRepository<Product, UUID> {

	String WITH_PLACE = "select product from Product product join fetch product.category category "
			+ "join fetch category.market market ";

	@Query(WITH_PLACE + "where market.slug = :market and not product.withdrawn order by category.position, "
			+ "category.name, product.name")
	List<Product> offered(String market);

	@Query(WITH_PLACE + "where product.slug = :slug")
	Optional<Product> find(String slug);

	@Query(WITH_PLACE + "where product.id in :ids")
	List<Product> find(Collection<UUID> ids);

	long countByWithdrawnFalse();

}
