package dev.tideline.enrichment.requirement;

import dev.tideline.enrichment.PostingTokens;
import dev.tideline.enrichment.section.Section;
import dev.tideline.enrichment.section.Sections;
import dev.tideline.vocabulary.Hit;
import dev.tideline.vocabulary.Phrases;
import dev.tideline.vocabulary.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The lines of a description, with the words in them that change what they ask for. */
final class Lines {

    private static final Phrases WORDS = Phrases.of(Lines.class, "words.tsv");

    /** How many words before a number "ideally" still belongs to it. */
    private static final int IDEALLY = 3;

    private final Tokens tokens;
    private final Sections sections;
    private final List<Hit> words;

    Lines(PostingTokens posting) {
        tokens = posting.description();
        sections = Sections.of(tokens);
        words = WORDS.in(tokens);
    }

    Section.Kind section(Hit hit) {
        return sections.at(tokens.start(hit.from()));
    }

    /** It stands under a heading such as "Nice to have", before "preferred", or after "ideally". */
    boolean isPreferred(Hit hit) {
        return section(hit) == Section.Kind.PREFERRED
                || !within("preferred", hit.from(), tokens.clauseEnd(hit.to())).isEmpty()
                || !within("ideally", hit.from() - IDEALLY, hit.from()).isEmpty();
    }

    /** The sentence around the hit has a word of this value. */
    boolean has(Hit hit, String value) {
        return !within(value, tokens.sentenceStart(hit.from()), tokens.sentenceEnd(hit.to() - 1))
                .isEmpty();
    }

    /** A word of this value stands between two hits. */
    boolean between(Hit first, Hit second, String value) {
        return !within(value, first.to(), second.from()).isEmpty();
    }

    int lineStart(Hit hit) {
        return tokens.start(tokens.sentenceStart(hit.from()));
    }

    /** Binary search for the first, so that many hits in a long text cost no more than they must. */
    private List<Hit> within(String value, int from, int to) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Hit> found = new ArrayList<>();
        for (int i = low; i < words.size() && words.get(i).from() < to; i++) {
            if (words.get(i).phrase().value().equals(value)) {
                found.add(words.get(i));
            }
        }
        return found;
    }
}
