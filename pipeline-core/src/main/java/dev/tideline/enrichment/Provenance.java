package dev.tideline.enrichment;

import org.jspecify.annotations.Nullable;

/**
 * Where a derived value comes from, and how sure it is.
 *
 * @param field the field of the posting record that it was read from, for example {@code description_text}
 * @param span where in that field's text; null for the whole of it
 * @param rule the name of the rule that read it, unique within its part, for example {@code code-after-range}
 * @param confidence from 0 to 1: the share of such readings that are right, as far as the labelled cases tell
 */
public record Provenance(String field, @Nullable Span span, String rule, double confidence) {

    public Provenance {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1, is " + confidence);
        }
    }
}
