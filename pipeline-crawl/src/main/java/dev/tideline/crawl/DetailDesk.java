package dev.tideline.crawl;

import dev.tideline.canonical.Digests;
import dev.tideline.capture.Payload;
import dev.tideline.crawl.board.DetailMemory;
import dev.tideline.crawl.board.KnownDetail;
import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.NoAnswerException;
import dev.tideline.crawl.http.Request;
import dev.tideline.crawl.provider.BadAnswerException;
import dev.tideline.crawl.provider.Detail;
import dev.tideline.crawl.provider.Walk.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gets postings' own documents, and no more of them than it must. */
final class DetailDesk {

    /** In a row, after which a crawl asks for no more: somebody does not want to be asked. */
    private static final int MOST_FAILURES = 5;

    /** Asks for one document and keeps it where answers are kept. */
    interface Asking {
        Kept ask(Request request) throws NoAnswerException, InterruptedException, IOException;
    }

    /** An answer with its address in the archive. */
    record Kept(Answer answer, @Nullable String uri) {}

    private final DetailMemory memory;
    private final Asking asking;
    private final boolean always;
    private final Duration age;
    private final Instant now;
    private int asked;
    private int remembered;
    private int failed;
    private int failedInARow;
    private String lastFailure = "";

    DetailDesk(DetailMemory memory, Asking asking, boolean always, Duration age, Instant now) {
        this.memory = memory;
        this.asking = asking;
        this.always = always;
        this.age = age;
        this.now = now;
    }

    Detail get(String row, String said, Request request, Reading<Map<String, String>> reading)
            throws IOException, InterruptedException {
        String signature = Digests.sha256Hex(said.getBytes(StandardCharsets.UTF_8));
        KnownDetail known = memory.find(row);
        if (known != null
                && !always
                && known.signature().equals(signature)
                && now.isBefore(known.at().plus(age))) {
            Detail detail = remembered(known, request.uri(), reading, null, Map.of(), false);
            if (detail.document() != null) {
                remembered++;
                return detail;
            }
        }
        if (failedInARow >= MOST_FAILURES) {
            failed++;
            return remembered(known, request.uri(), reading, null, Map.of(), true);
        }
        asked++;
        try {
            Kept kept = asking.ask(request);
            Map<String, String> fields = fields(kept.answer(), reading);
            if (kept.answer().status() == 200 && fields != null) {
                failedInARow = 0;
                Payload document = new Payload(kept.answer().body());
                memory.put(
                        row, new KnownDetail(document, signature, kept.answer().at(), kept.uri()));
                return new Detail(document, fields, kept.answer().at(), kept.uri(), null, false);
            }
            fail(request, "answered " + kept.answer().status() + (fields == null ? ", but no document" : ""));
            return remembered(
                    known, request.uri(), reading, kept.answer().status(), fields == null ? Map.of() : fields, true);
        } catch (NoAnswerException e) {
            fail(request, e.getMessage());
            return remembered(known, request.uri(), reading, null, Map.of(), true);
        }
    }

    /** What the remembered documents say; nothing where there are more than that. */
    List<Map<String, String>> remembered(int most, URI uri, Reading<Map<String, String>> reading) throws IOException {
        return memory.all(most).stream()
                .flatMap(known -> Stream.ofNullable(
                        fields(new Answer(uri, 200, Map.of(), known.document().bytes(), known.at()), reading)))
                .toList();
    }

    int asked() {
        return asked;
    }

    int remembered() {
        return remembered;
    }

    /** In words for operators; null if all came. */
    @Nullable
    String trouble() {
        return failed == 0 ? null : failed + " postings' own documents did not come, the last: " + lastFailure;
    }

    private void fail(Request request, String why) {
        failed++;
        failedInARow++;
        lastFailure = why.startsWith("GET ") ? why : request.describe() + " " + why;
    }

    /** The older document, if there is one, beside what the failed answer said. */
    private static Detail remembered(
            @Nullable KnownDetail known,
            URI uri,
            Reading<Map<String, String>> reading,
            @Nullable Integer failure,
            Map<String, String> said,
            boolean failed) {
        if (known != null) {
            Map<String, String> fields =
                    fields(new Answer(uri, 200, Map.of(), known.document().bytes(), known.at()), reading);
            if (fields != null) {
                Map<String, String> both = new HashMap<>(fields);
                both.putAll(said);
                return new Detail(known.document(), both, known.at(), known.uri(), failure, failed);
            }
        }
        return new Detail(null, said, null, null, failure, failed);
    }

    private static @Nullable Map<String, String> fields(Answer answer, Reading<Map<String, String>> reading) {
        try {
            return reading.read(answer);
        } catch (BadAnswerException e) {
            return null;
        }
    }
}
