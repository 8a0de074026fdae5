package dev.tideline.enrichment.language;

import dev.tideline.enrichment.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a posting's language.
 *
 * @param language ISO 639-1 code, Norwegian always {@code no}; null where neither the provider nor the text says
 * @param languages the languages that the text shows, largest share first; empty where the text is too little
 * @param stated the code that the provider states, null where it states none
 * @param provenance of {@code language}; null where that is null
 */
public record LanguageFinding(
        @Nullable String language,
        List<Share> languages,
        @Nullable String stated,
        @Nullable Provenance provenance) {

    public static final LanguageFinding NONE = new LanguageFinding(null, List.of(), null, null);

    /**
     * A language and the part of the text that is written in it.
     *
     * @param code ISO 639-1 code
     * @param share of the letters looked at, from 0 to 1, two decimals
     */
    public record Share(String code, double share) {}

    public LanguageFinding {
        languages = List.copyOf(languages);
    }
}
