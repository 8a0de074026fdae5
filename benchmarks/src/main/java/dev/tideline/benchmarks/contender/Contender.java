package dev.tideline.benchmarks.contender;

import java.util.List;

/** What runs over the input. Each commits its offsets under its group, which is how its progress is seen. */
public enum Contender {
    F1("plain consumer, bytes dropped") {
        @Override
        public AutoCloseable start(Place place) {
            return new PlainConsumer(place);
        }
    },
    F2("Streams, SHA-256 only, no store") {
        @Override
        public AutoCloseable start(Place place) {
            return HashOnly.start(place);
        }
    },
    F3("plain transactional pass-through") {
        @Override
        public AutoCloseable start(Place place) {
            return new PassThrough(place);
        }
    },
    F4("naive topology: parse, compare, rewrite") {
        @Override
        public AutoCloseable start(Place place) {
            return NaiveTopology.start(place);
        }
    },
    OURS("Tideline's pipeline") {
        @Override
        public AutoCloseable start(Place place) {
            return Ours.start(place);
        }
    };

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    /** Starts it in this process; closing the result stops it. */
    public abstract AutoCloseable start(Place place);

    public String title() {
        return title;
    }

    /** Topics besides the catalogue's that it writes to. */
    public List<String> ownTopics() {
        return switch (this) {
            case F3 -> List.of(PassThrough.OUTPUT);
            case F4 -> List.of(NaiveTopology.OUTPUT);
            case F1, F2, OURS -> List.of();
        };
    }
}
