package dev.tideline.publication;

import org.jspecify.annotations.Nullable;

/**
 * A condition of law or place on who may apply.
 *
 * @param kind {@code residence}, {@code work_authorization}, {@code citizenship}, {@code clearance},
 *     {@code no_sponsorship} or {@code sponsorship}
 * @param place ISO 3166 alpha-2, or a region such as {@code EU}; null where none is named
 * @param text the sentence that says so, as it stands there
 */
public record ApplicantLimit(String kind, @Nullable String place, String text) {}
