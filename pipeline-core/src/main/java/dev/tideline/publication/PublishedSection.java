package dev.tideline.publication;

/**
 * A part of the description.
 *
 * @param kind {@code responsibilities}, {@code requirements}, {@code preferred}, {@code benefits}, {@code pay},
 *     {@code about} or {@code other}
 * @param start index of its first character in the description's text, its heading included, in UTF-16 units
 * @param end index after its last
 */
public record PublishedSection(String kind, int start, int end) {}
