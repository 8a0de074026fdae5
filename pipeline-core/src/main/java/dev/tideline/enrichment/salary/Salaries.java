package dev.tideline.enrichment.salary;

import dev.tideline.canonical.Json;
import dev.tideline.posting.Description;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a posting pays.
 *
 * <p>The provider's structured ranges come before any text, and the title and the locations before the description,
 * unless the description is surer. Immutable: one instance serves all threads.
 */
public final class Salaries {

    /** Longer texts are read as far as this, in characters. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final double SURE = 0.6;

    private final Vocabulary vocabulary = Vocabulary.load();

    /**
     * The pay of a posting.
     *
     * @param country where all its places are, ISO 3166 alpha-2: tells a plain "$", "kr" or no currency at all apart;
     *     null if there are several countries or none is known
     */
    public SalaryFinding read(Posting posting, @Nullable String country) {
        List<SalaryRange> structured = new StructuredPay(vocabulary, country).read(posting.pay());
        if (!structured.isEmpty()) {
            return new SalaryFinding(structured);
        }
        SalaryFinding brief = readBrief(posting, country);
        Description description = posting.description();
        if (description == null || brief.confidence() >= SURE) {
            return brief;
        }
        SalaryFinding whole = read(description.text(), Source.DESCRIPTION, country);
        return whole.confidence() >= brief.confidence() ? whole : brief;
    }

    /**
     * The pay that a text states. The spans are of this text, in which lines are blocks: HTML is to be turned into text
     * before.
     *
     * @param source what kind of text it is; a salary field needs no words that say so
     */
    public SalaryFinding read(String text, Source source, @Nullable String country) {
        String read = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        List<SalaryRange> ranges = SalaryText.read(vocabulary, read, source, country);
        return ranges.isEmpty() ? SalaryFinding.NONE : new SalaryFinding(ranges);
    }

    /** The country that all of some location texts name at their ends; null where they do not agree on one. */
    @Nullable
    String countryOf(List<Json> locations) {
        Set<@Nullable String> countries = new HashSet<>();
        for (Json location : locations) {
            String text = location.asText();
            countries.add(text == null ? null : vocabulary.countryNamedBy(text));
        }
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    private SalaryFinding readBrief(Posting posting, @Nullable String country) {
        SalaryFinding finding = read(posting.title(), Source.TITLE, country);
        for (Location location : posting.locations()) {
            finding = finding.isEmpty() ? read(location.raw(), Source.LOCATION, country) : finding;
        }
        return finding;
    }
}
