package dev.tideline.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.posting.Board;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureReaderTest {

    private static final String GOOD =
            "{\"type\":\"crawl_started\",\"provider\":\"lever\",\"board\":\"a\",\"observed_at\":\"2026-06-06T20:31:24Z\",\"mode\":\"full\"}";

    @Test
    void shouldGoOnBehindABadLineAndKeepItsBytes() throws Exception {
        List<CaptureEntry> entries = read(bytes(GOOD + "\n\n \r\nbad \u00E9\r\n" + GOOD));

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).isInstanceOf(CaptureEntry.Read.class);
        assertThat(entries.get(1)).isInstanceOfSatisfying(CaptureEntry.Unreadable.class, bad -> {
            assertThat(bad.line()).isEqualTo(4);
            assertThat(bad.raw()).isEqualTo(bytes("bad \u00E9\r"));
            assertThat(bad.problem()).hasMessageContaining("expected one JSON object a line");
        });
        assertThat(entries.get(2).line()).isEqualTo(5);
    }

    @Test
    void shouldNameTheBoardThatABadLineBelongsTo() throws Exception {
        String cut = GOOD.substring(0, GOOD.indexOf("\"mode\""));
        String unnamed = "{\"type\":\"crawl_started\"";

        List<CaptureEntry> entries = read(bytes(cut + "\n" + unnamed));

        assertThat(entries)
                .extracting(entry -> ((CaptureEntry.Unreadable) entry).board())
                .containsExactly(new Board("lever", "a"), null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldReadLinesOfAnyLengthPlainOrGzipped(boolean gzipped) throws Exception {
        RandomSnapshots snapshots = new RandomSnapshots(new Random(7));
        List<Snapshot> written = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            Snapshot snapshot = snapshots.next();
            written.add(snapshot);
            file.append(CaptureLine.write(snapshot))
                    .append(" ".repeat(i == 1_000 ? 300_000 : 0))
                    .append('\n');
        }
        byte[] bytes = bytes(file.toString());

        List<CaptureEntry> entries = read(gzipped ? gzip(bytes) : bytes);

        assertThat(entries)
                .extracting(entry -> ((CaptureEntry.Read) entry).snapshot())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n \n\r\n"})
    void shouldFindNothingInAnEmptyFile(String file) throws Exception {
        assertThat(read(bytes(file))).isEmpty();
        try (CaptureReader reader = new CaptureReader(new ByteArrayInputStream(bytes(file)))) {
            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void shouldNotTakeACutFileForAWholeOne() throws Exception {
        byte[] whole = gzip(bytes((GOOD + "\n").repeat(20_000)));
        byte[] cut = Arrays.copyOf(whole, whole.length - 20);

        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("of the capture file");
    }

    private static List<CaptureEntry> read(byte[] file) throws IOException {
        List<CaptureEntry> entries = new ArrayList<>();
        try (CaptureReader reader = new CaptureReader(new ByteArrayInputStream(file))) {
            reader.forEachRemaining(entries::add);
        }
        return entries;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
