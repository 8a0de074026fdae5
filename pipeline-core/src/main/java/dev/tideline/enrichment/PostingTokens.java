package dev.tideline.enrichment;

import dev.tideline.posting.Posting;
import dev.tideline.vocabulary.Hit;
import dev.tideline.vocabulary.Tokens;

/**
 * A posting with its title and description cut into words: once, for all parts that read them.
 *
 * @param description the words of the description's text; none where there is no description
 */
public record PostingTokens(Posting posting, Tokens title, Tokens description) {

    public static final String TITLE = "title";
    public static final String DESCRIPTION = "description_text";

    public static PostingTokens of(Posting posting) {
        String text = posting.description() == null ? "" : posting.description().text();
        return new PostingTokens(posting, Tokens.of(posting.title()), Tokens.of(text));
    }

    /** Where a phrase stands, as a provenance with the phrase's rule and confidence. */
    public static Provenance provenance(String field, Tokens tokens, Hit hit) {
        Span span = new Span(tokens.start(hit.from()), tokens.end(hit.to() - 1));
        return new Provenance(field, span, hit.phrase().rule(), hit.phrase().confidence());
    }

    /** The sentence around a phrase. */
    public static Span sentence(Tokens tokens, Hit hit) {
        return new Span(tokens.quoteStart(hit.from()), tokens.quoteEnd(hit.to()));
    }
}
