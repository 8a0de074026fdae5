package dev.tideline.publication;

/**
 * A language and the part of the text that is written in it.
 *
 * @param code ISO 639-1
 * @param share from 0 to 1
 */
public record LanguageShare(String code, double share) {}
