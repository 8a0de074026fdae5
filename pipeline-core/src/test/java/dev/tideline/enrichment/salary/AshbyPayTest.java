package dev.tideline.enrichment.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.SharedReference;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Snapshot;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Readers;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On real postings the description alone tells the range that the structured field has, where it states it at all. */
class AshbyPayTest {

    @Test
    void shouldReadFromTheDescriptionWhatTheStructuredFieldSays() throws Exception {
        int stated = 0;
        int same = 0;
        for (Posting posting : postings()) {
            String text =
                    posting.description() == null ? "" : posting.description().text();
            List<SalaryRange> structured = PayText.SALARIES.read(posting, null).ranges();
            if (!posting.pay().isEmpty() && structured.stream().allMatch(range -> states(text, range))) {
                List<SalaryRange> read =
                        PayText.SALARIES.read(text, Source.DESCRIPTION, null).ranges();
                stated++;
                same += structured.stream().allMatch(range -> read.stream().anyMatch(found -> same(range, found)))
                        ? 1
                        : 0;
            }
        }
        System.out.printf("ashby: %d of %d stated ranges read from the description%n", same, stated);

        assertThat(stated).isGreaterThan(30);
        assertThat((double) same / stated).isGreaterThanOrEqualTo(0.95);
    }

    private static List<Posting> postings() throws Exception {
        Readers readers = Readers.standard();
        List<Posting> postings = new ArrayList<>();
        var file = SharedReference.require("data/ashby-23boards.captures.ndjson.gz");
        try (CaptureReader captures = new CaptureReader(Files.newInputStream(file))) {
            while (captures.hasNext()) {
                Snapshot snapshot = ((CaptureEntry.Read) captures.next()).snapshot();
                if (snapshot.body() instanceof PostingObserved observed) {
                    postings.add(readers.forProvider(snapshot.board().provider())
                            .orElseThrow()
                            .read(observed.payload(), observed.request()));
                }
            }
        }
        return postings;
    }

    /** Both ends stand in the text as numbers, in full or as thousands. */
    private static boolean states(String text, SalaryRange range) {
        String plain = text.replaceAll("(?<=\\d),(?=\\d{3})", "");
        return Stream.of(range.min(), range.max()).filter(Objects::nonNull).allMatch(end -> {
            String full = digits(end);
            String thousands = digits(end.movePointLeft(3));
            return plain.matches("(?s).*\\b" + full + "\\b.*") || plain.matches("(?si).*\\b" + thousands + " ?k\\b.*");
        });
    }

    private static String digits(BigDecimal end) {
        return end.stripTrailingZeros().toPlainString().replace(".", "\\.");
    }

    private static boolean same(SalaryRange one, SalaryRange other) {
        return same(one.min(), other.min())
                && same(one.max(), other.max())
                && one.currency().equals(other.currency())
                && one.period() == other.period();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return (one == null ? "" : digits(one)).equals(other == null ? "" : digits(other));
    }
}
