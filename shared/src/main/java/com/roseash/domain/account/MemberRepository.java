package com.roseash.domain.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Members as the database keeps them. */
interface MemberRepository extends JpaRepository<Member, UUID> {

	@Query("select member from Member member order by member.joined desc, member.id desc")
	List<Member> newest(Limit limit);

	Optional<Member> findByHandle(String handle);

	@Query(value = "select exists (select from member where email = cast(:email as citext) and handle <> :handle)",
			nativeQuery = true)
	boolean isTaken(String email, String handle);

}
