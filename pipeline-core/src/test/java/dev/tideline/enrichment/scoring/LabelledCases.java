package dev.tideline.enrichment.scoring;

import dev.tideline.SharedReference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The team's labelled cases; a test that asks for them skips where they are absent. */
public final class LabelledCases {

    private LabelledCases() {}

    /** Asks a subject all its cases, and prints each miss: what was asked, what was wanted, what came. */
    public static Scorecard score(Subject subject) {
        Scorecard card = Scorecard.of(subject, all());
        card.misses()
                .forEach(miss -> System.out.printf(
                        "%s miss: %s%n  wanted %s%n  got    %s%n",
                        card.subject(),
                        miss.question().question().text(),
                        miss.question().label().canonical(),
                        miss.answer().canonical()));
        System.out.printf(
                "%s: %s, exact %.3f%n",
                card.subject(), card.marks(), card.marks().exactRate());
        return card;
    }

    private static List<Case> all() {
        try (var lines = Files.lines(SharedReference.require("cases/enrichment-cases.tsv"))) {
            return lines.skip(1).map(Case::parse).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
