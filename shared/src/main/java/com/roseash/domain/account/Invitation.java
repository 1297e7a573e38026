package com.roseash.domain.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation to become a member.
 *
 * @param id its id, also when it is renewed
 * @param email the address; for those who may invite alone
 * @param by the id of the member who invites
 * @param byName that member's name
 * @param at when it was sent last
 * @param until when it runs out
 */
public record Invitation(UUID id, String email, UUID by, String byName, Instant at, Instant until) {
}
