package com.roseash.domain.market;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Categories as the database keeps them. */
interface ProductCategoryRepository extends JpaRepository<ProductCategory, UUID> {

	@Query("select category from ProductCategory category join fetch category.market where category.slug = :slug")
	Optional<ProductCategory> find(String slug);

}
