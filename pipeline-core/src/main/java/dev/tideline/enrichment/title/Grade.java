package dev.tideline.enrichment.title;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase of the grade table tells.
 *
 * @param seniority null for a phrase that only looks like a grade
 * @param dropped true where it tells the grade only, and leaves the normalised title
 * @param leads true for a lead in management, and the head of a school
 */
record Grade(@Nullable Seniority seniority, boolean dropped, boolean leads) {

    static Grade of(String name, String how) {
        boolean dropped = how.equals("drop");
        return switch (name) {
            case "none" -> new Grade(null, dropped, false);
            case "school" -> new Grade(null, dropped, true);
            case "team-lead" -> new Grade(Seniority.LEAD, dropped, true);
            default -> new Grade(Seniority.of(name), dropped, false);
        };
    }
}
