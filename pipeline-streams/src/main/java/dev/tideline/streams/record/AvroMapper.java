package dev.tideline.streams.record;

import dev.tideline.lifecycle.BoardStatus;
import dev.tideline.lifecycle.PostingChange;
import dev.tideline.lifecycle.PostingEvent;
import dev.tideline.publication.PostingRecord;
import dev.tideline.publication.SearchDocument;

/**
 * Turns what the core decides into the published Avro records, field by field of the same name. Building one checks that
 * both sides agree; it is immutable, so one serves a whole process.
 */
public final class AvroMapper {

    private final AvroMapping<PostingEvent, dev.tideline.schema.PostingEvent> events =
            AvroMapping.of(PostingEvent.class, dev.tideline.schema.PostingEvent.class);
    private final AvroMapping<PostingRecord, dev.tideline.schema.PostingRecord> postings =
            AvroMapping.of(PostingRecord.class, dev.tideline.schema.PostingRecord.class);
    private final AvroMapping<SearchDocument, dev.tideline.schema.SearchDocument> documents =
            AvroMapping.of(SearchDocument.class, dev.tideline.schema.SearchDocument.class);
    private final AvroMapping<PostingChange, dev.tideline.schema.PostingChange> changes =
            AvroMapping.of(PostingChange.class, dev.tideline.schema.PostingChange.class);
    private final AvroMapping<BoardStatus, dev.tideline.schema.BoardStatus> boards =
            AvroMapping.of(BoardStatus.class, dev.tideline.schema.BoardStatus.class);

    public dev.tideline.schema.PostingEvent toAvro(PostingEvent event) {
        return events.toAvro(event);
    }

    public dev.tideline.schema.PostingRecord toAvro(PostingRecord posting) {
        return postings.toAvro(posting);
    }

    public dev.tideline.schema.SearchDocument toAvro(SearchDocument document) {
        return documents.toAvro(document);
    }

    public dev.tideline.schema.PostingChange toAvro(PostingChange change) {
        return changes.toAvro(change);
    }

    public dev.tideline.schema.BoardStatus toAvro(BoardStatus status) {
        return boards.toAvro(status);
    }
}
