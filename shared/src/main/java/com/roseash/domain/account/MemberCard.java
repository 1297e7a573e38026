package com.roseash.domain.account;

import java.time.LocalDate;
import java.util.UUID;

import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What everyone may know of a member.
 *
 * @param id the member's id
 * @param handle the member's short name
 * @param name the member's name
 * @param bio a sentence about the member
 * @param joined the day on which the member joined
 * @param picture the member's picture, if there is one
 */
public record MemberCard(UUID id, String handle, String name, String bio, LocalDate joined, @Nullable Picture picture) {
}
