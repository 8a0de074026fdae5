package dev.tideline.enrichment.language;

import dev.tideline.enrichment.PostingTokens;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.language.LanguageFinding.Share;
import dev.tideline.vocabulary.Tokens;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the language of postings. Safe for threads; the first text that is short or unclear loads the models. */
public final class Languages {

    private static final double LEAST_SHARE = 0.15;
    private static final double LEAST_LEAD = 0.1;
    private static final int LONG_TEXT = 400;

    /** From so many characters on function words tell the language; below, only trigrams do. */
    private static final int LONG_ENOUGH_FOR_WORDS = 600;

    /** Asking for a sample's trigrams costs more than reading a whole description. */
    private static final int MOST_SAMPLES = 2;

    private static final int LONGEST_SAMPLE = 250;

    private Languages() {}

    /** What the provider states, and what the description shows, or the title where there is no description. */
    public static LanguageFinding read(PostingTokens posting) {
        String stated = posting.posting().language();
        return posting.description().text().isBlank()
                ? read(PostingTokens.TITLE, posting.title(), stated)
                : read(PostingTokens.DESCRIPTION, posting.description(), stated);
    }

    /** The same of one text, and of a language stated beside it. */
    static LanguageFinding read(String field, Tokens text, @Nullable String statedAs) {
        String stated = LanguageCodes.of(statedAs);
        Shares shown = shares(text);
        String leader = shown.leader();
        if (stated == null) {
            return leader == null
                    ? new LanguageFinding(null, shown.languages, null, null)
                    : found(leader, shown, null, new Provenance(field, null, "largest-share", shown.confidence()));
        } else if (leader == null) {
            return found(stated, shown, stated, new Provenance("language", null, "stated", 0.9));
        } else if (leader.equals(stated)) {
            return found(stated, shown, stated, new Provenance("language", null, "stated-and-shown", 0.99));
        }
        return shown.outweighs(stated)
                ? found(leader, shown, stated, new Provenance(field, null, "shown-against-stated", 0.9))
                : found(stated, shown, stated, new Provenance("language", null, "stated-against-shown", 0.6));
    }

    private static LanguageFinding found(
            String language, Shares shown, @Nullable String stated, Provenance provenance) {
        return new LanguageFinding(language, shown.languages, stated, provenance);
    }

    private static Shares shares(Tokens tokens) {
        return tokens.text().length() < LONG_ENOUGH_FOR_WORDS ? ofShort(tokens.text()) : ofLong(tokens);
    }

    private static Shares ofShort(String text) {
        Map<String, Integer> lettersOf = new HashMap<>();
        if (Prose.of(text).hasLanguage()) {
            Chunks.of(text).forEach(chunk -> detect(chunk, lettersOf));
        }
        return Shares.of(lettersOf);
    }

    private static Shares ofLong(Tokens tokens) {
        Blocks blocks = Blocks.of(tokens);
        Map<String, Integer> lettersOf = new HashMap<>(blocks.clear());
        if (!blocks.isMostlyClear()) {
            List<String> unclear = blocks.unclear();
            for (int i = 0; i < Math.min(MOST_SAMPLES, unclear.size()); i++) {
                String block = unclear.get((2 * i + 1) * unclear.size() / (2 * MOST_SAMPLES));
                detect(block.substring(0, Math.min(block.length(), LONGEST_SAMPLE)), lettersOf);
            }
        }
        return Shares.of(lettersOf);
    }

    /** Adds the letters of a text to those of its language, if trigrams tell one. */
    private static void detect(String text, Map<String, Integer> lettersOf) {
        Prose prose = Prose.of(text);
        if (prose.hasLanguage()) {
            Detector.shared()
                    .detect(prose.words())
                    .ifPresent(language -> lettersOf.merge(language, prose.letters(), Integer::sum));
        }
    }

    /** What a text shows: its languages, the largest share first, out of so many letters. */
    private record Shares(List<Share> languages, int letters) {

        static Shares of(Map<String, Integer> lettersOf) {
            int all = lettersOf.values().stream().mapToInt(Integer::intValue).sum();
            List<Share> languages = lettersOf.entrySet().stream()
                    .map(each -> new Share(each.getKey(), Math.round(100.0 * each.getValue() / all) / 100.0))
                    .filter(each -> each.share() >= LEAST_SHARE)
                    .sorted(Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::code))
                    .toList();
            return new Shares(languages, all);
        }

        /** Null where two languages have about the same share: neither is the posting's language then. */
        @Nullable
        String leader() {
            boolean tied = languages.size() > 1
                    && languages.get(0).share() - languages.get(1).share() < LEAST_LEAD;
            return languages.isEmpty() || tied ? null : languages.get(0).code();
        }

        /** A long text without a trace of the stated language: boards state their default for every posting. */
        boolean outweighs(String stated) {
            return letters >= LONG_TEXT
                    && languages.get(0).share() >= 0.8
                    && languages.stream().noneMatch(each -> each.code().equals(stated));
        }

        double confidence() {
            double byLength = letters >= LONG_TEXT ? 0.99 : letters >= 60 ? 0.97 : letters >= 20 ? 0.9 : 0.75;
            return languages.get(0).share() >= 0.8 ? byLength : Math.min(byLength, 0.85);
        }
    }
}
