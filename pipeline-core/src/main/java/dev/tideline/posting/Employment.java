package dev.tideline.posting;

import org.jspecify.annotations.Nullable;

/**
 * Hours and contract of a posting.
 *
 * @param raw the provider's own word, for example {@code FullTime}
 * @param hours {@code full_time} or {@code part_time}, null where the word does not say
 * @param contract {@code permanent}, {@code fixed_term}, {@code temporary}, {@code contract}, {@code internship},
 *     {@code volunteer}, {@code apprenticeship}, {@code per_diem}, {@code other}; null where the word does not say
 */
public record Employment(
        String raw, @Nullable String hours, @Nullable String contract) {}
