package dev.tideline.enrichment.scope;

import java.util.Set;

/**
 * Which postings a deployment publishes first.
 *
 * @param name the reason of an included posting, for example {@code english_us_canada}
 * @param languages ISO 639-1; empty for any
 * @param countries ISO 3166 alpha-2; empty for any
 * @param worldwideRemote whether remote work from anywhere counts as being in those countries
 */
public record LaunchPolicy(String name, Set<String> languages, Set<String> countries, boolean worldwideRemote) {

    /** Postings in English with a place or a remote scope in the United States or Canada. */
    public static final LaunchPolicy ENGLISH_US_CANADA =
            new LaunchPolicy("english_us_canada", Set.of("en"), Set.of("US", "CA"), true);

    public LaunchPolicy {
        languages = Set.copyOf(languages);
        countries = Set.copyOf(countries);
    }
}
