package com.roseash.domain.relations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** Relations as the database keeps them. */
interface EdgeRepository extends JpaRepository<Edge, UUID> {

	Optional<Edge> findByKindAndFromIdAndToId(String kind, String from, String to);

	List<Edge> findByKindAndFromIdOrderByPosition(String kind, String from);

	List<Edge> findByKindAndToIdOrderById(String kind, String to);

	int countByKindAndFromId(String kind, String from);

	@NativeQuery("""
			with recursive reached(id) as (
				select cast(:from as text)
				union
				select to_id from relation join reached on from_id = reached.id where kind = :kind)
			select exists (select from reached where id = :to)""")
	boolean leads(String kind, String from, String to);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("""
			update Edge set position = position + :by
			where kind = :kind and fromId = :from and position >= :position""")
	void shift(String kind, String from, int position, int by);

}
