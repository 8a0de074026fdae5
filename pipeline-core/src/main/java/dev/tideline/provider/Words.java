package dev.tideline.provider;

import dev.tideline.posting.Employment;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.vocabulary.EmploymentTerm;
import dev.tideline.vocabulary.EmploymentWords;
import dev.tideline.vocabulary.WorkplaceWords;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words with which providers' own fields name a workplace, an employment and a pay period. */
final class Words {

    private Words() {}

    /** The workplace that a native word names, whatever its case and separators; null where it names none. */
    static @Nullable WorkplaceType workplace(@Nullable String word) {
        return WorkplaceWords.of(word);
    }

    /**
     * The workplace that three flags of one posting name. Several at once are hybrid, and a lone "not remote" says
     * nothing: it means that nobody marked the posting.
     */
    static @Nullable WorkplaceType workplace(
            @Nullable Boolean hybrid, @Nullable Boolean remote, @Nullable Boolean onsite) {
        boolean isRemote = Boolean.TRUE.equals(remote);
        boolean isOnsite = Boolean.TRUE.equals(onsite);
        if (Boolean.TRUE.equals(hybrid) || (isRemote && isOnsite)) {
            return WorkplaceType.HYBRID;
        }
        return isRemote ? WorkplaceType.REMOTE : isOnsite ? WorkplaceType.ONSITE : null;
    }

    /** The employment that a native word names, with hours and contract where the word says so. */
    static @Nullable Employment employment(@Nullable String word) {
        if (word == null) {
            return null;
        }
        Set<EmploymentTerm> terms = EmploymentWords.of(word).terms();
        List<String> hours = terms.stream()
                .filter(EmploymentTerm::isHours)
                .map(EmploymentTerm::word)
                .toList();
        String contract = terms.stream()
                .filter(term -> !term.isHours())
                .map(EmploymentTerm::word)
                .findFirst()
                .orElse(null);
        return new Employment(word, hours.size() == 1 ? hours.get(0) : null, contract);
    }

    /**
     * The period that the unit within a native word names, for example {@code per-year-salary}, {@code 1 YEAR}; null
     * for multiples of a unit, for example {@code 2 WEEKS} or {@code two_weeks}.
     */
    static @Nullable String period(@Nullable String word) {
        String letters = letters(word);
        if (word == null || word.codePoints().anyMatch(c -> c >= '2' && c <= '9') || isMultiple(letters)) {
            return null;
        } else if (letters.contains("year") || letters.contains("annual") || letters.contains("annum")) {
            return "year";
        } else if (letters.contains("month")) {
            return "month";
        } else if (letters.contains("week")) {
            return "week";
        } else if (letters.contains("day") || letters.contains("daily")) {
            return "day";
        } else if (letters.contains("hour")) {
            return "hour";
        }
        return null;
    }

    /** See {@link WorkplaceWords#letters}. */
    static String letters(@Nullable String word) {
        return WorkplaceWords.letters(word);
    }

    private static boolean isMultiple(String letters) {
        return letters.startsWith("bi") || letters.startsWith("semi") || letters.startsWith("two");
    }
}
