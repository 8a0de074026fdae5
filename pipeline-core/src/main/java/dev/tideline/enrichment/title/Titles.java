package dev.tideline.enrichment.title;

import dev.tideline.enrichment.PostingTokens;
import dev.tideline.enrichment.Provenance;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.vocabulary.Tokens;
import java.util.HashSet;
import java.util.Set;

/** Reads the role of postings: from the title, and what the title does not tell from fields and description. Safe for threads. */
public final class Titles {

    private Titles() {}

    /** Reads a posting that no other part has to read. */
    public static TitleFinding read(Posting posting) {
        return read(PostingTokens.of(posting));
    }

    public static TitleFinding read(PostingTokens tokens) {
        Posting posting = tokens.posting();
        Set<String> places = new HashSet<>();
        for (Location location : posting.locations()) {
            addWords(location.raw(), places);
        }
        posting.offices().forEach(office -> addWords(office, places));
        TitleFinding byTitle = TitleReading.of(posting.title(), places);
        TitleFinding byFields = withNativeLevel(byTitle, NativeLevel.of(posting.nativeFields()));
        return byFields.seniority() == null ? withDescribedGrade(byFields, tokens.description()) : byFields;
    }

    /** A field tells the grade where the title tells none, or only by a rule of thumb; the track it tells better. */
    private static TitleFinding withNativeLevel(TitleFinding title, NativeLevel level) {
        Provenance from = new Provenance("native_fields", null, "native-level", 0.95);
        Seniority told = level.seniority();
        TitleFinding graded = told != null && !title.gradeIsStated() ? title.withSeniority(told, from) : title;
        Track track = level.track();
        if (track == null) {
            return graded;
        }
        boolean onlyByDefault = track == Track.IC && graded.seniority() == Seniority.MANAGER && !graded.gradeIsStated();
        return (onlyByDefault ? graded.withoutSeniority() : graded).withTrack(track, from);
    }

    private static TitleFinding withDescribedGrade(TitleFinding title, Tokens description) {
        DescribedGrade grade = DescribedGrade.in(description, title.normalisedTitle());
        return grade == null
                ? title
                : title.withSeniority(
                        grade.seniority(), new Provenance("description_text", grade.span(), "anchored-phrase", 0.85));
    }

    /** The same of a title alone. */
    static TitleFinding read(String title) {
        return TitleReading.of(title, Set.of());
    }

    private static void addWords(String text, Set<String> to) {
        Words.of(text).stream().map(Words::key).filter(key -> key.length() > 2).forEach(to::add);
    }
}
