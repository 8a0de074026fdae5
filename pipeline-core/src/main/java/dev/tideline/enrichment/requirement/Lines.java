package dev.tideline.enrichment.requirement;

import dev.tideline.enrichment.section.Section;
import dev.tideline.enrichment.section.Sections;
import dev.tideline.vocabulary.Hit;
import dev.tideline.vocabulary.Phrases;
import dev.tideline.vocabulary.Tokens;

/** The lines of a description, with the words in them that change what they ask for. */
final class Lines {

    private static final Phrases WORDS = Phrases.of(Lines.class, "words.tsv");

    /** How many words before a number "ideally" still belongs to it. */
    private static final int IDEALLY = 3;

    private final Tokens tokens;
    private final Sections sections;

    Lines(Tokens tokens, Sections sections) {
        this.tokens = tokens;
        this.sections = sections;
    }

    Section.Kind section(Hit hit) {
        return sections.at(tokens.start(hit.from()));
    }

    /** It stands under a heading such as "Nice to have", before "preferred", or after "ideally". */
    boolean isPreferred(Hit hit) {
        return section(hit) == Section.Kind.PREFERRED
                || WORDS.anyIn(tokens, hit.from(), tokens.clauseEnd(hit.to()), "preferred")
                || WORDS.anyIn(
                        tokens,
                        Math.max(tokens.sentenceStart(hit.from()), hit.from() - IDEALLY),
                        hit.from(),
                        "ideally");
    }

    /** The sentence around the hit has a word of this value. */
    boolean has(Hit hit, String value) {
        return WORDS.anyIn(tokens, tokens.sentenceStart(hit.from()), tokens.sentenceEnd(hit.to() - 1), value);
    }

    /** A word of this value stands between two hits. */
    boolean between(Hit first, Hit second, String value) {
        return WORDS.anyIn(tokens, first.to(), second.from(), value);
    }

    int lineStart(Hit hit) {
        return tokens.start(tokens.sentenceStart(hit.from()));
    }
}
