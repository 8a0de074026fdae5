package dev.tideline.streams.store;

import dev.tideline.lifecycle.CloseReason;
import dev.tideline.lifecycle.Closure;
import dev.tideline.lifecycle.Flapping;
import dev.tideline.lifecycle.Head;
import dev.tideline.lifecycle.Kin;
import dev.tideline.posting.Status;

/** A {@link Head} in about 70 bytes: read for every observation. */
final class HeadCodec {

    private static final int VERSION = 1;

    private HeadCodec() {}

    static byte[] write(Head head) {
        StateWriter out = new StateWriter(VERSION);
        return out.number(head.ordinal())
                .symbol(head.status())
                .number(head.version())
                .number(head.episode())
                .bytes(head.captureHash())
                .time(head.firstSeenAt())
                .time(head.appliedAt())
                .time(head.lastChangedAt())
                .optional(
                        head.closure(),
                        closure -> out.symbol(closure.reason())
                                .time(closure.effectiveAt())
                                .time(closure.decidedAt())
                                .time(closure.lastSeenAt()))
                .list(head.flapping().reopenings(), out::time)
                .flag(head.flapping().marked())
                .optional(head.kin().movedFrom(), out::text)
                .optional(head.kin().repostOf(), out::text)
                .number(head.kin().role())
                .toBytes();
    }

    static Head read(byte[] bytes) {
        StateReader in = new StateReader(bytes, VERSION);
        return new Head(
                in.integer(),
                in.symbol(Status.class),
                in.number(),
                in.integer(),
                in.bytes(),
                in.time(),
                in.time(),
                in.time(),
                in.optional(() -> new Closure(in.symbol(CloseReason.class), in.time(), in.time(), in.time())),
                new Flapping(in.list(in::time), in.flag()),
                new Kin(in.optional(in::text), in.optional(in::text), in.number()));
    }
}
