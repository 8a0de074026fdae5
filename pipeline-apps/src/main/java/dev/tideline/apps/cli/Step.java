package dev.tideline.apps.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One step of a posting's life, with its evidence.
 *
 * @param name an event's type, or what else happened: seen, absent, missed, not_counted …
 * @param at the crawler's time
 * @param text for people
 * @param details for machines, by the contract's names
 */
record Step(String name, Instant at, String text, ObjectNode details) {

    /** One line for people. */
    String line(boolean colour) {
        return Paint.DIM.on(Timeline.time(at), colour) + "  " + text;
    }

    /** One object for machines. */
    String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("step", name)
                .put("at", at.toString())
                .<ObjectNode>setAll(details)
                .toString();
    }
}
