package dev.tideline.publication;

import org.jspecify.annotations.Nullable;

/**
 * Hours and contract of a posting.
 *
 * @param raw the provider's own word, for example {@code FullTime}; null where it has none
 * @param hours {@code full_time} or {@code part_time}; null where nothing says so
 * @param contract {@code permanent}, {@code fixed_term}, {@code temporary}, {@code contract}, {@code internship} and
 *     the like; null where nothing says so
 */
public record PublishedEmployment(
        @Nullable String raw,
        @Nullable String hours,
        @Nullable String contract) {}
