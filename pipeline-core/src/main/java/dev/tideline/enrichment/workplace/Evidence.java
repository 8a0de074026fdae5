package dev.tideline.enrichment.workplace;

import dev.tideline.enrichment.PostingTokens;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.Span;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.vocabulary.Hit;
import dev.tideline.vocabulary.Phrases;
import dev.tideline.vocabulary.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One phrase that says where the work is done.
 *
 * @param rate how often in the office, as it stands there; null where it is not about that
 */
record Evidence(
        WorkplaceType type,
        Provenance provenance,
        Span sentence,
        @Nullable Integer officeDays,
        @Nullable String rate) {

    private static final int WORKING_WEEK = 5;

    /** Two readings this close in confidence are a tie, and the more cautious one wins. */
    private static final double TIE = 0.1;

    static List<Evidence> in(Tokens tokens, String field, Phrases phrases) {
        List<Evidence> all = new ArrayList<>();
        for (Hit hit : phrases.in(tokens)) {
            of(hit, tokens, field).ifPresent(all::add);
        }
        return all;
    }

    /** What the evidence says together: a tie between several is hybrid if one of them is, and nothing otherwise. */
    static Optional<Evidence> decide(List<Evidence> all) {
        List<Evidence> tags = all.stream()
                .filter(evidence -> evidence.provenance().rule().equals("tag"))
                .toList();
        List<Evidence> counted = tags.isEmpty() ? all : tags;
        double most = counted.stream().mapToDouble(Evidence::confidence).max().orElse(0);
        List<Evidence> best = counted.stream()
                .filter(evidence -> evidence.confidence() > most - TIE)
                .sorted(Comparator.comparingDouble(Evidence::confidence).reversed())
                .toList();
        Optional<Evidence> hybrid = best.stream()
                .filter(evidence -> evidence.type() == WorkplaceType.HYBRID)
                .findFirst();
        boolean agreed = best.stream().map(Evidence::type).distinct().count() == 1;
        return hybrid.isPresent() || !agreed ? hybrid : best.stream().findFirst();
    }

    private static Optional<Evidence> of(Hit hit, Tokens tokens, String field) {
        Provenance provenance = PostingTokens.provenance(field, tokens, hit);
        Span sentence = PostingTokens.sentence(tokens, hit);
        return switch (hit.phrase().value()) {
            case "days" ->
                hit.min() < 1 || hit.min() > 7
                        ? Optional.empty()
                        : Optional.of(new Evidence(
                                hit.min() < WORKING_WEEK ? WorkplaceType.HYBRID : WorkplaceType.ONSITE,
                                provenance,
                                sentence,
                                hit.min(),
                                null));
            case "visits" ->
                Optional.of(new Evidence(
                        WorkplaceType.REMOTE,
                        provenance,
                        sentence,
                        null,
                        tokens.text().substring(tokens.start(hit.capturedFrom()), tokens.end(hit.to() - 1))));
            default ->
                Optional.of(new Evidence(
                        WorkplaceType.valueOf(hit.phrase().value().toUpperCase(Locale.ROOT)),
                        provenance,
                        sentence,
                        null,
                        null));
        };
    }

    boolean isAboutOffice() {
        return officeDays != null || rate != null;
    }

    double confidence() {
        return provenance.confidence();
    }
}
