package dev.tideline.provider;

import dev.tideline.posting.Employment;
import dev.tideline.posting.WorkplaceType;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words with which providers' own fields name a workplace, an employment and a pay period. */
final class Words {

    private static final Set<String> FULL = Set.of("full", "salariedft", "hourlyft", "vollzeit", "tempsplein");
    private static final Set<String> PART =
            Set.of("part", "salariedpt", "hourlypt", "perdiem", "teilzeit", "tempspartiel");

    private Words() {}

    /** The workplace that a native word names, whatever its case and separators; null where it names none. */
    static @Nullable WorkplaceType workplace(@Nullable String word) {
        return switch (letters(word)) {
            case "remote", "fullyremote", "fullremote", "remoteonly", "fully", "oraremote", "telecommute" ->
                WorkplaceType.REMOTE;
            case "hybrid", "flexible", "orahybrid", "hybridremote", "hybridtravelrequired" -> WorkplaceType.HYBRID;
            case "onsite", "inoffice", "office", "inperson", "oraonsite" -> WorkplaceType.ONSITE;
            default -> null;
        };
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
        return word == null ? null : new Employment(word, hours(letters(word)), contract(letters(word)));
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

    /** The letters of a word in lower case: {@code On-Site}, {@code on_site} and {@code OnSite} are one. */
    static String letters(@Nullable String word) {
        StringBuilder out = new StringBuilder();
        if (word != null) {
            word.codePoints().filter(Character::isLetter).forEach(out::appendCodePoint);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isMultiple(String letters) {
        return letters.startsWith("bi") || letters.startsWith("semi") || letters.startsWith("two");
    }

    private static @Nullable String hours(String letters) {
        boolean full = letters.contains("fulltime") || FULL.contains(letters);
        boolean part = letters.contains("parttime") || PART.contains(letters);
        boolean either = letters.contains("fullorpart");
        return full == part || either ? null : full ? "full_time" : "part_time";
    }

    private static @Nullable String contract(String letters) {
        boolean intern = letters.startsWith("intern") && !letters.startsWith("internal");
        if (intern || letters.endsWith("internship") || letters.startsWith("trainee")) {
            return "internship";
        } else if (letters.contains("volunteer")) {
            return "volunteer";
        } else if (letters.contains("fixedterm")) {
            return "fixed_term";
        } else if (letters.contains("temporary") || letters.equals("temp") || letters.contains("seasonal")) {
            return "temporary";
        } else if (letters.contains("contract") || letters.contains("freelance")) {
            return "contract";
        } else if (letters.contains("permanent") || letters.contains("regular")) {
            return "permanent";
        }
        return null;
    }
}
