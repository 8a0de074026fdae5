package dev.tideline.benchmarks.micro;

import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.CaptureReader;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.posting.Posting;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import dev.tideline.provider.UnreadablePayloadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The postings of a capture file that have a description, each as it was captured first. */
final class CapturedPostings {

    private static final Readers READERS = Readers.standard();

    private CapturedPostings() {}

    static List<Posting> of(Path file) {
        Map<String, Posting> postings = new LinkedHashMap<>();
        try (CaptureReader entries = new CaptureReader(Files.newInputStream(file))) {
            while (entries.hasNext()) {
                if (entries.next() instanceof CaptureEntry.Read line
                        && line.snapshot().body() instanceof PostingObserved observed) {
                    Posting posting = read(line.snapshot().board().provider(), observed);
                    if (posting != null && posting.description() != null) {
                        postings.putIfAbsent(line.snapshot().board() + " " + observed.key(), posting);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return List.copyOf(postings.values());
    }

    private static @Nullable Posting read(String provider, PostingObserved observed) {
        try {
            PostingReader reader = READERS.forProvider(provider).orElse(null);
            return reader == null ? null : reader.read(observed.payload(), observed.request());
        } catch (UnreadablePayloadException e) {
            return null;
        }
    }
}
