package dev.tideline.vocabulary;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** One word on one of the two axes of an employment: its hours, or its contract, the most telling one first. */
public enum EmploymentTerm {
    FULL_TIME,
    PART_TIME,
    INTERNSHIP,
    APPRENTICESHIP,
    VOLUNTEER,
    PER_DIEM,
    FIXED_TERM,
    TEMPORARY,
    CONTRACT,
    PERMANENT,
    OTHER;

    /** As the records spell it, for example {@code full_time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isHours() {
        return this == FULL_TIME || this == PART_TIME;
    }

    /** The terms in a table's cell, apart by spaces. */
    public static Set<EmploymentTerm> all(String words) {
        Set<EmploymentTerm> terms = EnumSet.noneOf(EmploymentTerm.class);
        if (!words.isEmpty()) {
            for (String word : words.split(" ", -1)) {
                terms.add(valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return terms;
    }
}
