package dev.tideline.fingerprint;

/**
 * One field of a posting that a reader sees.
 *
 * @param canonical canonical JSON of what the field says, without the way in which it is spelt: what is compared and
 *     hashed
 * @param visible what it looks like: a string, or a JSON array
 */
public record VisibleField(String canonical, String visible, ChangeClass changeClass) {}
