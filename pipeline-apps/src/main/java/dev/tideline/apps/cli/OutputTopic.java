package dev.tideline.apps.cli;

import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Outcome.Output.BoardStands;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.lifecycle.Outcome.Output.Stands;
import dev.tideline.lifecycle.PostingChange;
import dev.tideline.lifecycle.SearchUpdate;
import dev.tideline.streams.record.AvroMapper;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;

/** What a dry run can print: the records that the pipeline would write to one of its topics. */
enum OutputTopic {
    EVENTS("events") {
        @Override
        List<? extends IndexedRecord> records(Outcome.Output output, AvroMapper avro) {
            return output instanceof Happened happened ? List.of(avro.toAvro(happened.event())) : List.of();
        }
    },
    CURRENT("current") {
        @Override
        List<? extends IndexedRecord> records(Outcome.Output output, AvroMapper avro) {
            if (output instanceof Happened happened) {
                return List.of(avro.toAvro(happened.event().after()));
            }
            return output instanceof Stands stands ? List.of(avro.toAvro(stands.posting())) : List.of();
        }
    },
    SEARCH("search") {
        @Override
        List<? extends IndexedRecord> records(Outcome.Output output, AvroMapper avro) {
            return SearchUpdate.of(output).map(SearchUpdate::document).map(avro::toAvro).stream()
                    .toList();
        }
    },
    CHANGES("changes") {
        @Override
        List<? extends IndexedRecord> records(Outcome.Output output, AvroMapper avro) {
            return output instanceof Happened happened
                    ? PostingChange.of(happened.event()).stream()
                            .map(avro::toAvro)
                            .toList()
                    : List.of();
        }
    },
    BOARDS("boards") {
        @Override
        List<? extends IndexedRecord> records(Outcome.Output output, AvroMapper avro) {
            return output instanceof BoardStands board ? List.of(avro.toAvro(board.status())) : List.of();
        }
    },
    DEAD_LETTERS("dead-letters") {
        @Override
        List<? extends IndexedRecord> records(Outcome.Output output, AvroMapper avro) {
            return List.of(); // They are no Avro, see DeadLetterJson.
        }
    };

    private final String label;

    OutputTopic(String label) {
        this.label = label;
    }

    abstract List<? extends IndexedRecord> records(Outcome.Output output, AvroMapper avro);

    @Override
    public String toString() {
        return label;
    }
}
