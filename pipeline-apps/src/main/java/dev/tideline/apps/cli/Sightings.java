package dev.tideline.apps.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The same again and again, to be told in one step: how often, until when, in which crawls. */
final class Sightings {

    private static final int NAMED_CRAWLS = 4;

    private final List<String> crawls = new ArrayList<>();
    private final Map<String, Integer> notes = new TreeMap<>();
    private @Nullable Instant first;
    private Instant last = Instant.MIN;
    private int times;

    void add(Instant at, @Nullable String crawlId, @Nullable String note) {
        first = first == null ? at : first;
        last = at;
        times++;
        if (crawlId != null && !crawls.contains(crawlId)) {
            crawls.add(crawlId);
        }
        if (note != null) {
            notes.merge(note, 1, Integer::sum);
        }
    }

    /** The step; null where nothing was added. */
    @Nullable
    Step step(String name) {
        if (first == null) {
            return null;
        }
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put("until", last.toString())
                .put("times", times);
        ArrayNode ids = details.putArray("crawl_ids");
        crawls.forEach(ids::add);
        ObjectNode counts = details.putObject("notes");
        notes.forEach(counts::put);
        return new Step(name, first, String.format(Locale.ROOT, "%-8s  ", name) + text(), details);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(times == 1 ? "once" : times + " times until " + Timeline.time(last));
        if (crawls.isEmpty()) {
            text.append(", outside any crawl");
        } else {
            text.append(crawls.size() == 1 ? ", crawl " : ", crawls ").append(named());
        }
        notes.forEach(
                (note, count) -> text.append("; ").append(count).append(" × ").append(note));
        return text.toString();
    }

    private String named() {
        return crawls.size() <= NAMED_CRAWLS
                ? String.join(", ", crawls)
                : crawls.get(0) + " … " + crawls.get(crawls.size() - 1);
    }
}
