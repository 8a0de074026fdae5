package dev.tideline.lifecycle;

import dev.tideline.posting.Board;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The policy of every board: defaults, then the provider's, then the board's own.
 *
 * <pre>
 * lifecycle.misses = 2
 * provider.workday.lifecycle.misses = 4
 * board.greenhouse|acme.lifecycle.gap = PT6H
 * </pre>
 */
public final class Policies {

    private static final String AREA = "lifecycle.";

    /** What holds where nothing else is said: an authoritative board, one call answering the whole list. */
    public static final Map<String, String> DEFAULTS = defaults();

    private final Map<String, String> settings;
    private final Map<Board, Policy> resolved = new HashMap<>();

    /**
     * @param settings overrides of {@link #DEFAULTS}; keys of other areas are ignored
     * @throws IllegalArgumentException naming the key that is unknown or whose value is impossible
     */
    public Policies(Map<String, String> settings) {
        Map<String, String> ours = new LinkedHashMap<>(DEFAULTS);
        settings.forEach((key, value) -> {
            if (isPolicyKey(key)) {
                checkName(key);
                ours.put(key, value);
            }
        });
        this.settings = ours;
        settings.keySet().stream().filter(Policies::isPolicyKey).forEach(key -> resolve(scopeOf(key)));
    }

    public static Policies standard() {
        return new Policies(Map.of());
    }

    /** True for keys that this class reads. */
    public static boolean isPolicyKey(String key) {
        return key.startsWith(AREA)
                || ((key.startsWith("provider.") || key.startsWith("board.")) && key.contains("." + AREA));
    }

    public Policy of(Board board) {
        Policy known = resolved.get(board);
        if (known == null) {
            known = resolve("provider." + board.provider() + ".", "board." + board.id() + ".");
            resolved.put(board, known);
        }
        return known;
    }

    private Policy resolve(String... scopes) {
        return new Policy(
                value("misses", Integer::valueOf, "a whole number", scopes),
                value("gap", Duration::parse, "a duration such as PT1H", scopes),
                value("distinct-ratio", Double::valueOf, "a number such as 0.98", scopes),
                value("correction-within", Duration::parse, "a duration such as PT48H", scopes),
                value("probe-trust", Duration::parse, "a duration such as PT24H", scopes),
                value("clock-skew", Duration::parse, "a duration such as PT5M", scopes),
                value("max-payload", Integer::valueOf, "a number of bytes such as 1048576", scopes));
    }

    private <T> T value(String name, Function<String, T> parse, String wanted, String... scopes) {
        String key = AREA + name;
        for (String scope : scopes) {
            if (settings.containsKey(scope + AREA + name)) {
                key = scope + AREA + name;
            }
        }
        String text = settings.getOrDefault(key, "");
        try {
            return parse.apply(text.strip());
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(key + " = \"" + text + "\" must be " + wanted, e);
        }
    }

    private static void checkName(String key) {
        String name = key.substring(key.lastIndexOf(AREA));
        if (!DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" is no policy; known: " + String.join(", ", DEFAULTS.keySet()));
        }
    }

    private static String scopeOf(String key) {
        return key.substring(0, key.lastIndexOf(AREA));
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put(AREA + "misses", "2");
        defaults.put(AREA + "gap", "PT1H");
        defaults.put(AREA + "distinct-ratio", "0.98");
        defaults.put(AREA + "correction-within", "PT48H");
        defaults.put(AREA + "probe-trust", "PT24H");
        defaults.put(AREA + "clock-skew", "PT5M");
        defaults.put(AREA + "max-payload", "1048576");
        return Collections.unmodifiableMap(defaults);
    }
}
