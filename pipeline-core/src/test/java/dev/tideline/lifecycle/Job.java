package dev.tideline.lifecycle;

import dev.tideline.capture.Payload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What the invented provider says of one posting; see {@link PaperReader}. */
record Job(String key, Map<String, String> fields) {

    static Job of(String key) {
        return new Job(key, Map.of()).with("title", "\"Clerk\"").places("Utrecht");
    }

    /** Jobs whose keys are the prefix and a number, from 0. */
    static Job[] of(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> of(prefix + i)).toArray(Job[]::new);
    }

    Job titled(String title) {
        return with("title", '"' + title + '"');
    }

    Job places(String... places) {
        return with("places", places.length == 0 ? "[]" : "[\"" + String.join("\",\"", places) + "\"]");
    }

    /** Something that moves without being content. */
    Job touched(int minute) {
        return with("touched", '"' + Story.time(minute).toString() + '"');
    }

    Job unlisted() {
        return with("listed", "false");
    }

    Job body(String body) {
        return with("body", '"' + body + '"');
    }

    Job team(String team) {
        return with("team", '"' + team + '"');
    }

    Job url(String url) {
        return with("url", '"' + url + '"');
    }

    Job with(String name, String json) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(name, json);
        return new Job(key, all);
    }

    Payload payload() {
        StringBuilder json = new StringBuilder("{\"key\":\"" + key + '"');
        fields.forEach(
                (name, value) -> json.append(",\"").append(name).append("\":").append(value));
        return Payload.of(json.append('}').toString());
    }
}
