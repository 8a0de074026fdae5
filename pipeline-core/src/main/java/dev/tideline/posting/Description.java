package dev.tideline.posting;

/**
 * The body of a posting.
 *
 * @param html as the provider sent it, entities of the envelope undone
 * @param text what a reader sees: block by block, one line each
 */
public record Description(String html, String text) {}
