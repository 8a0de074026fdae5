package dev.tideline.enrichment.title;

import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import java.util.HashSet;
import java.util.Set;

/** Reads the role of postings: from the title, and what the title does not tell from fields and description. Safe for threads. */
public final class Titles {

    private Titles() {}

    public static TitleFinding read(Posting posting) {
        Set<String> places = new HashSet<>();
        for (Location location : posting.locations()) {
            addWords(location.raw(), places);
        }
        posting.offices().forEach(office -> addWords(office, places));
        return TitleReading.of(posting.title(), places);
    }

    /** The same of a title alone. */
    static TitleFinding read(String title) {
        return TitleReading.of(title, Set.of());
    }

    private static void addWords(String text, Set<String> to) {
        Words.of(text).stream().map(Words::key).filter(key -> key.length() > 2).forEach(to::add);
    }
}
