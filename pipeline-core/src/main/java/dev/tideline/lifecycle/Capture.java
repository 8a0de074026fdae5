package dev.tideline.lifecycle;

import dev.tideline.canonical.Digests;
import dev.tideline.capture.Payload;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.UnreadablePayloadException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a posting at one time, with what it takes to read it again by whatever reader is then current.
 *
 * @param rows one payload; several where the provider tells a posting in several rows, one a location (R1)
 * @param request the parameters that the crawler asked with
 */
public record Capture(
        List<Payload> rows,
        Map<String, String> request,
        @Nullable String payloadUri) {

    public Capture {
        rows = List.copyOf(rows);
        request = Map.copyOf(request);
    }

    /** Rows of one posting from one crawl, in an order that does not depend on that of their arrival. */
    static Capture folded(List<Capture> rows) {
        SortedMap<String, Capture> distinct = new TreeMap<>();
        rows.forEach(row -> distinct.put(HexFormat.of().formatHex(row.hash()), row));
        Capture first = distinct.values().iterator().next();
        List<Payload> payloads =
                distinct.values().stream().flatMap(row -> row.rows().stream()).toList();
        return new Capture(payloads, first.request(), first.payloadUri());
    }

    /** Equal hash = same bytes asked for in the same way: nothing new, without parsing. 32 bytes. */
    byte[] hash() {
        if (request.isEmpty() && rows.size() == 1) {
            return rows.get(0).hash();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new TreeMap<>(request).toString().getBytes(StandardCharsets.UTF_8));
        rows.forEach(row -> all.writeBytes(row.hash()));
        return Digests.sha256(all.toByteArray());
    }

    /**
     * R1: several rows are one posting with the union of their locations. Where some of them are the posting's own
     * document, which knows all its locations, the rows of a list beside it have nothing to add.
     */
    Posting read(PostingReader reader) throws UnreadablePayloadException {
        if (rows.size() == 1) {
            return reader.read(rows.get(0), request);
        }
        List<Posting> readings = new ArrayList<>();
        TreeSet<Location> locations = new TreeSet<>(Comparator.comparing(Location::toString));
        for (Payload row : rows) {
            Posting reading = reader.read(row, request);
            readings.add(reading);
        }
        if (readings.stream().anyMatch(reading -> reading.facets().contains(Facet.LOCATIONS))) {
            readings.removeIf(reading -> !reading.facets().contains(Facet.LOCATIONS));
        }
        readings.forEach(reading -> locations.addAll(reading.locations()));
        // The rest is taken from one row, chosen by content: by bytes, a volatile field could make it another.
        Posting base = Collections.min(
                readings,
                Comparator.comparing((Posting reading) -> reading.locations().toString())
                        .thenComparing(reading -> Fingerprint.of(reading).contentHash()));
        return base.toBuilder()
                .locations(List.copyOf(locations))
                .listed(readings.stream().anyMatch(Posting::listed))
                .build();
    }
}
