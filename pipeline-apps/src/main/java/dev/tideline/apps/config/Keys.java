package dev.tideline.apps.config;

import dev.tideline.lifecycle.Policies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys that a configuration knows, with the value that each has where nothing is said. */
final class Keys {

    static final String KAFKA = "kafka.";
    static final String REGISTRY = "schema.registry.";
    static final String BOOTSTRAP = "kafka.bootstrap.servers";
    static final String REGISTRY_URL = "schema.registry.url";
    static final String PREFIX = "topics.prefix";
    static final String PARTITIONS = "topics.partitions";
    static final String REPLICATION = "topics.replication";
    static final String APPLICATION = "application.id";
    static final String INSTANCE = "application.instance";
    static final String STATE = "application.state-dir";
    static final String COMMIT_INTERVAL = "application.commit-interval";
    static final String THREADS = "application.threads";
    static final String HTTP_PORT = "http.port";
    static final String SCOPE_NAME = "scope.name";
    static final String SCOPE_LANGUAGES = "scope.languages";
    static final String SCOPE_COUNTRIES = "scope.countries";

    /** Areas whose every key is read; a variable of the environment outside of them is not meant for us. */
    private static final List<String> AREAS =
            List.of(KAFKA, REGISTRY, "topics.", "application.", "http.", "scope.", "lifecycle.", "provider.", "board.");

    private static final int NEAR = 6;

    private Keys() {}

    static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put(BOOTSTRAP, "");
        defaults.put(REGISTRY_URL, "");
        defaults.put(PREFIX, "");
        defaults.put(PARTITIONS, "4");
        defaults.put(REPLICATION, "1");
        defaults.put(APPLICATION, "tideline");
        defaults.put(INSTANCE, "");
        defaults.put(STATE, "~/.tideline/state");
        defaults.put(COMMIT_INTERVAL, "PT0.1S");
        defaults.put(THREADS, "1");
        defaults.put(HTTP_PORT, "");
        defaults.put(SCOPE_NAME, "english_us_canada");
        defaults.put(SCOPE_LANGUAGES, "en");
        defaults.put(SCOPE_COUNTRIES, "US,CA");
        defaults.putAll(Policies.DEFAULTS);
        return Collections.unmodifiableMap(defaults);
    }

    static boolean isInAnArea(String key) {
        return AREAS.stream().anyMatch(key::startsWith);
    }

    /** Refuses a key that nobody reads. */
    static void check(Setting setting) {
        String key = setting.key();
        if (key.startsWith(KAFKA)) {
            String name = key.substring(KAFKA.length());
            String owner = OWNED.get(name);
            if (owner != null) {
                throw setting.problem("is not free to choose: " + owner);
            }
        } else if (!key.startsWith(REGISTRY)
                && !Policies.isPolicyKey(key)
                && !defaults().containsKey(key)) {
            throw setting.problem(
                    "is no setting; nearest: " + String.join(", ", nearest(key))
                            + ". Settings of Kafka's clients begin with \"kafka.\", of the registry's with \"schema.registry.\"");
        }
    }

    /** Kafka's own names that another setting of ours, or correctness, decides. */
    private static final Map<String, String> OWNED = Map.of(
            "application.id", "set \"application.id\"",
            "group.id", "set \"application.id\"",
            "group.instance.id", "set \"application.instance\"",
            "state.dir", "set \"application.state-dir\"",
            "commit.interval.ms", "set \"application.commit-interval\"",
            "num.stream.threads", "set \"application.threads\"",
            "processing.guarantee", "events are exactly-once, always",
            "isolation.level", "only committed records are read",
            "enable.idempotence", "what is loaded is loaded once, always",
            "acks", "what is loaded is acknowledged by all replicas, always");

    private static List<String> nearest(String key) {
        List<String> known = new ArrayList<>(defaults().keySet());
        String lower = key.toLowerCase(Locale.ROOT);
        known.sort((a, b) -> Integer.compare(distance(lower, a), distance(lower, b)));
        return known.subList(0, distance(lower, known.get(0)) <= NEAR ? 2 : known.size());
    }

    /** Levenshtein's distance: how many letters to add, drop or change. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
