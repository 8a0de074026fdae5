package dev.tideline.lifecycle;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.UnreadablePayloadException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the invented provider "paper": {@code {"key","title","places","touched","listed","body","team"}}. It sends a body
 * only when asked for with {@code body=true}; {@code touched} is volatile.
 *
 * @param rows the provider lists a posting once a place
 * @param version 2 also reads {@code team}, and reads a place's name in upper case
 */
record PaperReader(boolean rows, int version, boolean answersEmptyForUnknownBoards) implements PostingReader {

    static final Map<String, String> ASKING_FOR_BODY = Map.of("body", "true");

    static final PaperReader V1 = new PaperReader(false, 1, false);
    static final PaperReader V2 = new PaperReader(false, 2, false);
    static final PaperReader ROWS = new PaperReader(true, 1, false);

    /** Answers an empty list for boards that it does not know. */
    static final PaperReader VAGUE = new PaperReader(false, 1, true);

    @Override
    public String provider() {
        return "paper";
    }

    @Override
    public boolean repeatsRows() {
        return rows;
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        String key = json(payload).scalar("key");
        if (key == null) {
            throw new UnreadablePayloadException("no key");
        }
        return key;
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json json = json(payload);
        String title = json.text("title");
        if (title == null) {
            throw new UnreadablePayloadException("no title");
        }
        String touched = json.text("touched");
        Posting.Builder posting = Posting.builder(title)
                .locations(json.items("places").stream()
                        .map(place -> Location.of(place(place)))
                        .toList())
                .sourceUrl(json.text("url"))
                .requisitionId(json.text("requisition"))
                .applicationDeadline(json.text("deadline"))
                .sourceUpdatedAt(touched == null ? null : Instant.parse(touched))
                .listed(!Boolean.FALSE.equals(json.flag("listed")))
                .nativeFields(json.canonical(), "");
        if (version > 1) {
            posting.team(json.text("team")).pay(List.of(new PayRange("as agreed", null, null, null, null, null)));
        }
        String body = json.text("body");
        boolean asked = request.equals(ASKING_FOR_BODY);
        posting.description(asked && body != null ? new Description(body, body) : null);
        Set<Facet> facets =
                EnumSet.complementOf(EnumSet.of(Facet.DESCRIPTION, Facet.DEPARTMENTS, Facet.OFFICES, Facet.PAY));
        if (asked) {
            facets.add(Facet.DESCRIPTION);
        }
        if (version > 1) {
            facets.add(Facet.PAY);
        }
        posting.facets(facets);
        return posting.build();
    }

    private String place(Json place) {
        String text = String.valueOf(place.asText());
        return version > 1 ? text + ", Utopia" : text;
    }

    private static Json json(Payload payload) throws UnreadablePayloadException {
        try {
            return Json.parse(payload.bytes());
        } catch (MalformedJsonException e) {
            throw new UnreadablePayloadException("no JSON");
        }
    }
}
