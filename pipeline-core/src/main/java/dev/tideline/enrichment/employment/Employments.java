package dev.tideline.enrichment.employment;

import dev.tideline.enrichment.PostingTokens;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.employment.EmploymentFinding.Axis;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Posting;
import dev.tideline.vocabulary.EmploymentTerm;
import dev.tideline.vocabulary.EmploymentWords;
import dev.tideline.vocabulary.Hit;
import dev.tideline.vocabulary.Phrases;
import dev.tideline.vocabulary.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads hours and contract, each from the best evidence there is: the provider's own field, then phrases of title and
 * description that are about the position itself.
 */
public final class Employments {

    private static final Phrases PROSE = Phrases.of(Employments.class, "prose.tsv");
    private static final Phrases TITLES = Phrases.of(Employments.class, "title.tsv");
    private static final double NATIVE = 0.98;

    private Employments() {}

    /** Reads a posting that no other part has to read. */
    public static EmploymentFinding read(Posting posting) {
        return read(PostingTokens.of(posting));
    }

    public static EmploymentFinding read(PostingTokens posting) {
        List<Reading> readings = new ArrayList<>();
        Employment employment = posting.posting().employment();
        String raw = employment == null ? null : employment.raw();
        if (raw != null) {
            Provenance provenance = new Provenance("employment", null, "native", NATIVE);
            readings.add(new Reading(EmploymentWords.of(raw).terms(), provenance, -1));
        }
        List<Reading> text = new ArrayList<>();
        read(posting.title(), PostingTokens.TITLE, TITLES, text);
        read(posting.description(), PostingTokens.DESCRIPTION, PROSE, text);
        return new EmploymentFinding(raw, axis(readings, text, true), axis(readings, text, false));
    }

    private static void read(Tokens tokens, String field, Phrases phrases, List<Reading> readings) {
        for (Hit hit : phrases.in(tokens)) {
            readings.add(new Reading(
                    EmploymentTerm.all(hit.phrase().value()),
                    PostingTokens.provenance(field, tokens, hit),
                    tokens.sentenceStart(hit.from())));
        }
    }

    private static @Nullable Axis axis(List<Reading> natives, List<Reading> text, boolean hours) {
        Axis named = best(natives, hours);
        return named != null ? named : best(text, hours);
    }

    /** The surest reading, with what else its sentence says. */
    private static @Nullable Axis best(List<Reading> readings, boolean hours) {
        Reading best = null;
        for (Reading reading : readings) {
            boolean about = !reading.of(hours).isEmpty();
            if (about && (best == null || reading.confidence() > best.confidence())) {
                best = reading;
            }
        }
        if (best == null) {
            return null;
        }
        Set<EmploymentTerm> terms = EnumSet.noneOf(EmploymentTerm.class);
        for (Reading reading : readings) {
            if (reading.sentence() == best.sentence()
                    && reading.provenance().field().equals(best.provenance().field())) {
                terms.addAll(reading.of(hours));
            }
        }
        return new Axis(terms, best.provenance());
    }

    /**
     * What one field or phrase says.
     *
     * @param sentence the first word of the sentence that it stands in
     */
    private record Reading(Set<EmploymentTerm> terms, Provenance provenance, int sentence) {

        double confidence() {
            return provenance.confidence();
        }

        Set<EmploymentTerm> of(boolean hours) {
            Set<EmploymentTerm> some = EnumSet.noneOf(EmploymentTerm.class);
            for (EmploymentTerm term : terms) {
                if (term.isHours() == hours) {
                    some.add(term);
                }
            }
            return some;
        }
    }
}
