package dev.tideline.streams.store;

import dev.tideline.capture.Payload;
import dev.tideline.lifecycle.Capture;
import dev.tideline.lifecycle.DampedContent;
import dev.tideline.lifecycle.Evidence;
import dev.tideline.lifecycle.FormerContent;
import java.util.ArrayList;
import java.util.List;

/** An {@link Evidence}, and the captures that it is made of: raw payloads, so about as large as they are. */
final class EvidenceCodec {

    private static final int VERSION = 2;

    private EvidenceCodec() {}

    static byte[] write(Evidence evidence) {
        StateWriter out = new StateWriter(VERSION).text(evidence.key());
        out.list(evidence.former(), content -> out.text(content.contentHash()).time(content.replacedAt()));
        out.optional(
                evidence.damped(),
                damped -> capture(out, damped.capture())
                        .time(damped.since())
                        .time(damped.after())
                        .optional(damped.crawlId(), out::text));
        return captures(evidence.captures(), out);
    }

    static Evidence read(byte[] bytes) {
        StateReader in = new StateReader(bytes, VERSION);
        String key = in.text();
        List<FormerContent> former = in.list(() -> new FormerContent(in.text(), in.time()));
        DampedContent damped = in.version() < 2
                ? null
                : in.optional(() -> new DampedContent(capture(in), in.time(), in.time(), in.optional(in::text)));
        return new Evidence(key, captures(in), former, damped);
    }

    static byte[] writeRows(List<Capture> rows) {
        return captures(rows, new StateWriter(VERSION));
    }

    static List<Capture> readRows(byte[] bytes) {
        return captures(new StateReader(bytes, VERSION));
    }

    private static byte[] captures(List<Capture> captures, StateWriter out) {
        return out.list(captures, capture -> capture(out, capture)).toBytes();
    }

    private static StateWriter capture(StateWriter out, Capture capture) {
        return out.list(capture.rows(), row -> out.bytes(row.bytes()))
                .texts(capture.request())
                .optional(capture.payloadUri(), out::text);
    }

    private static List<Capture> captures(StateReader in) {
        return new ArrayList<>(in.list(() -> capture(in)));
    }

    private static Capture capture(StateReader in) {
        return new Capture(in.list(() -> new Payload(in.bytes())), in.texts(), in.optional(in::text));
    }
}
