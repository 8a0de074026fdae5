package dev.tideline.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a field for the kind of employment says, in whatever language and spelling.
 *
 * @param terms what it names; {@code OTHER} only where it names nothing else
 * @param whole every word of the field is known, so it is such a field and no prose
 */
public record EmploymentWords(Set<EmploymentTerm> terms, boolean whole) {

    private static final Phrases PHRASES = Phrases.of(EmploymentWords.class, "employment.tsv");
    private static final int LONGEST_FIELD = 200;

    /** Reads a field; one that is too long to be a field names nothing. */
    public static EmploymentWords of(String field) {
        Set<EmploymentTerm> terms = EnumSet.noneOf(EmploymentTerm.class);
        if (field.length() > LONGEST_FIELD) {
            return new EmploymentWords(terms, false);
        }
        Tokens tokens = Tokens.of(field);
        int known = 0;
        for (Hit hit : PHRASES.in(tokens)) {
            terms.addAll(EmploymentTerm.all(hit.phrase().value()));
            known += hit.to() - hit.from();
        }
        if (terms.size() > 1) {
            terms.remove(EmploymentTerm.OTHER);
        }
        return new EmploymentWords(terms, known == tokens.size());
    }
}
