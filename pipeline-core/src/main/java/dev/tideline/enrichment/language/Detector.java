package dev.tideline.enrichment.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.tideline.vocabulary.Table;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a piece of text by its trigrams. There is one instance for all threads, built at the first question:
 * loading the models costs about a second of processor time and 30 MiB, which whoever never asks does not pay.
 */
final class Detector {

    private static final class Loaded {
        static final Detector INSTANCE = new Detector();
    }

    private final LanguageDetector models;

    private Detector() {
        IsoCode639_1[] codes = Table.rows(Detector.class, "languages.tsv", 1).stream()
                .map(row -> row.get(0))
                .map(code -> IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT)))
                .toArray(IsoCode639_1[]::new);
        models = LanguageDetectorBuilder.fromIsoCodes639_1(codes)
                .withLowAccuracyMode()
                .withPreloadedLanguageModels()
                .build();
    }

    static Detector shared() {
        return Loaded.INSTANCE;
    }

    /** The likeliest language's code; empty where the text has no word in a script of theirs. */
    Optional<String> detect(String text) {
        Language likeliest = models.detectLanguageOf(text);
        return likeliest == Language.UNKNOWN
                ? Optional.empty()
                : Optional.of(LanguageCodes.merged(likeliest.getIsoCode639_1().toString()));
    }
}
