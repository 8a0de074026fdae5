package dev.tideline.apps.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tideline.schema.Cause;
import dev.tideline.schema.EventType;
import dev.tideline.schema.FieldChange;
import dev.tideline.schema.PostingEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line an event, for people: when, where, what, which posting, what changed and why. */
final class Timeline {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 48;

    private final boolean colour;

    Timeline(boolean colour) {
        this.colour = colour;
    }

    String line(PostingEvent event) {
        return Paint.DIM.on(time(event.getObservedAt()), colour)
                + "  " + String.format(Locale.ROOT, "%-24s", event.getBoardId())
                + "  " + what(event);
    }

    /** The line without when and where. */
    String what(PostingEvent event) {
        return type(event.getType())
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
        return "  " + change.getPath() + ": " + Paint.RED.on(value(change.getOldValue()), colour) + " → "
                + Paint.GREEN.on(value(change.getNewValue()), colour);
    }

    /** The rule and its evidence, in words. */
    static String why(PostingEvent event) {
        Cause cause = event.getCause();
        List<String> crawls = cause.getCrawlIds();
        String in = crawls.isEmpty() ? "" : " in crawl " + String.join(", ", crawls);
        String rule = " (" + cause.getRule().toString().toUpperCase(Locale.ROOT) + ")";
        return switch (event.getType()) {
            case opened -> (event.getBaseline() ? "was there at our first look" : "first seen" + in) + rule;
            case updated -> "content differs" + in + rule;
            case closed ->
                cause.getMisses() == null
                        ? reason(cause) + in + rule
                        : "missed by " + cause.getMisses() + " complete crawls: " + String.join(", ", crawls)
                                + ", gone since " + time(event.getEffectiveAt()) + rule;
            case reopened ->
                "back" + gap(event.getGapMs()) + in
                        + (event.getReopenKind() == null ? "" : ", " + event.getReopenKind()) + rule;
            case unknown -> cause.getRule().toString();
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

    /** A field's value, short: lists joined, pay as the provider wrote it. */
    static String value(@Nullable String value) {
        if (value == null || !value.startsWith("[")) {
            return shorten(value);
        }
        try {
            List<String> items = new ArrayList<>();
            JSON.readTree(value).forEach(item -> items.add(item.path("raw").asText(item.asText(item.toString()))));
            return shorten(String.join("; ", items));
        } catch (JsonProcessingException e) {
            return shorten(value);
        }
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
