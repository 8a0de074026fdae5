package dev.tideline.enrichment;

/**
 * A part of a text.
 *
 * @param start index of its first character, in UTF-16 units
 * @param end index after its last
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
