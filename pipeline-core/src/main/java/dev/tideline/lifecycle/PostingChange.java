package dev.tideline.lifecycle;

import dev.tideline.diff.FieldChange;
import dev.tideline.fingerprint.ChangeClass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One changed field of one event: the value of {@code postings.changes}. */
public record PostingChange(
        String postingId,
        String boardId,
        String eventId,
        EventType eventType,
        long version,
        String path,
        @Nullable String oldValue,
        @Nullable String newValue,
        ChangeClass changeClass,
        Instant effectiveAt,
        Instant observedAt,
        Instant recordedAt) {

    /** The changes of an event, one record a field. */
    public static List<PostingChange> of(PostingEvent event) {
        return event.changes().stream().map(change -> of(event, change)).toList();
    }

    private static PostingChange of(PostingEvent event, FieldChange change) {
        return new PostingChange(
                event.postingId(),
                event.boardId(),
                event.eventId(),
                event.type(),
                event.version(),
                change.path(),
                change.oldValue(),
                change.newValue(),
                change.changeClass(),
                event.effectiveAt(),
                event.observedAt(),
                event.recordedAt());
    }
}
