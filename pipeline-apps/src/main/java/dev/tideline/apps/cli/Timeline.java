package dev.tideline.apps.cli;

import dev.tideline.schema.Cause;
import dev.tideline.schema.EventType;
import dev.tideline.schema.FieldChange;
import dev.tideline.schema.PostingEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line an event, for people: when, where, what, which posting, what changed and why. */
final class Timeline {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_VALUE = 48;

    private final boolean colour;

    Timeline(boolean colour) {
        this.colour = colour;
    }

    String line(PostingEvent event) {
        return Paint.DIM.on(time(event.getEffectiveAt()), colour)
                + "  " + String.format(Locale.ROOT, "%-24s", event.getBoardId())
                + "  " + type(event.getType())
                + "  " + Paint.BOLD.on(event.getAfter().getTitle(), colour)
                + changes(event)
                + "  " + Paint.DIM.on("- " + why(event), colour);
    }

    /** In UTC, to the minute. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private String type(EventType type) {
        String word = String.format(Locale.ROOT, "%-8s", type.toString().toUpperCase(Locale.ROOT));
        return switch (type) {
            case opened -> Paint.GREEN.on(word, colour);
            case updated -> Paint.YELLOW.on(word, colour);
            case closed -> Paint.RED.on(word, colour);
            case reopened -> Paint.CYAN.on(word, colour);
            case unknown -> word;
        };
    }

    private String changes(PostingEvent event) {
        return event.getChanges().stream().map(this::change).collect(Collectors.joining());
    }

    private String change(FieldChange change) {
        return "  " + change.getPath() + ": " + Paint.RED.on(shorten(change.getOldValue()), colour) + " → "
                + Paint.GREEN.on(shorten(change.getNewValue()), colour);
    }

    /** The rule and its evidence, in words. */
    static String why(PostingEvent event) {
        Cause cause = event.getCause();
        List<String> crawls = cause.getCrawlIds();
        String in = crawls.isEmpty() ? "" : " in crawl " + String.join(", ", crawls);
        String rule = " (" + cause.getRule() + ")";
        return switch (event.getType()) {
            case opened -> (event.getBaseline() ? "was there at our first look" : "first seen" + in) + rule;
            case updated -> "content differs" + in + rule;
            case closed ->
                cause.getMisses() == null
                        ? reason(cause) + in + rule
                        : "missed by " + cause.getMisses() + " complete crawls: " + String.join(", ", crawls) + rule;
            case reopened ->
                "back" + gap(event.getGapMs()) + in
                        + (event.getReopenKind() == null ? "" : ", " + event.getReopenKind()) + rule;
            case unknown -> cause.getRule();
        };
    }

    private static String reason(Cause cause) {
        return cause.getReason() == null
                ? "closed"
                : cause.getReason().toString().replace('_', ' ');
    }

    private static String gap(@Nullable Long millis) {
        if (millis == null) {
            return "";
        }
        Duration gap = Duration.ofMillis(millis);
        return gap.toDays() > 1 ? " after " + gap.toDays() + " days" : " after " + Math.max(1, gap.toHours()) + " h";
    }

    /** On one line, not too long. */
    static String shorten(@Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
