package dev.tideline.lifecycle;

import dev.tideline.posting.Board;
import dev.tideline.provider.Readers;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The policy of every board: defaults, then the provider's, then the board's own. Providers whose lists are read page by
 * page or out of HTML have defaults of their own.
 *
 * <pre>
 * lifecycle.misses = 2
 * provider.workday.lifecycle.misses = 4
 * board.greenhouse|acme.lifecycle.gap = PT6H
 * </pre>
 */
public final class Policies {

    /** R8 of a board that is fragile. */
    private static final Map<String, String> FRAGILE = Map.of("misses", "4", "gap", "PT4H");

    private static final String AREA = "lifecycle.";
    private static final String PROVIDER = "provider.";
    private static final String BOARD = "board.";

    /** What holds where nothing else is said: an authoritative board, one call answering the whole list. */
    public static final Map<String, String> DEFAULTS = defaults();

    private final Policy standard;
    private final Map<String, Policy> ofProvider;
    private final Map<Board, Policy> ofBoard;

    /**
     * @param settings overrides of {@link #DEFAULTS}; keys of other areas are ignored
     * @throws IllegalArgumentException naming the key that is unknown or whose value is impossible
     */
    public Policies(Map<String, String> settings) {
        Map<String, String> ours = new LinkedHashMap<>(DEFAULTS);
        for (String provider : Readers.standard().fragile()) {
            FRAGILE.forEach((name, value) -> ours.put(PROVIDER + provider + "." + AREA + name, value));
        }
        Map<String, Policy> providers = new HashMap<>();
        Map<Board, Policy> boards = new HashMap<>();
        settings.keySet().stream().filter(Policies::isPolicyKey).forEach(key -> {
            checkName(key);
            ours.put(key, settings.getOrDefault(key, ""));
        });
        for (String key : ours.keySet()) {
            String scope = key.substring(0, key.lastIndexOf(AREA));
            if (scope.startsWith(PROVIDER)) {
                providers.put(scope.substring(PROVIDER.length(), scope.length() - 1), resolve(ours, scope));
            } else if (scope.startsWith(BOARD)) {
                Board board = Board.parse(scope.substring(BOARD.length(), scope.length() - 1));
                boards.put(board, resolve(ours, PROVIDER + board.provider() + ".", scope));
            }
        }
        this.standard = resolve(ours);
        this.ofProvider = Map.copyOf(providers);
        this.ofBoard = Map.copyOf(boards);
    }

    public static Policies standard() {
        return new Policies(Map.of());
    }

    /** True for keys that this class reads. */
    public static boolean isPolicyKey(String key) {
        return key.startsWith(AREA)
                || ((key.startsWith(PROVIDER) || key.startsWith(BOARD)) && key.contains("." + AREA));
    }

    public Policy of(Board board) {
        Policy own = ofBoard.get(board);
        return own == null ? ofProvider.getOrDefault(board.provider(), standard) : own;
    }

    private static Policy resolve(Map<String, String> settings, String... scopes) {
        Setting setting = new Setting(settings, List.of(scopes));
        return new Policy(
                setting.number("misses"),
                setting.duration("gap"),
                setting.share("distinct-ratio"),
                setting.duration("correction-within"),
                setting.duration("probe-trust"),
                setting.duration("clock-skew"),
                setting.number("max-payload"),
                setting.duration("purge-after"),
                setting.duration("close-after"),
                setting.duration("stale-after"),
                new GuardPolicy(
                        setting.number("guard-least"),
                        setting.share("guard-drop"),
                        setting.share("guard-blast"),
                        setting.share("guard-churn"),
                        setting.number("confirm-crawls"),
                        setting.duration("confirm-over"),
                        setting.share("confirm-agreement"),
                        setting.number("empty-crawls"),
                        setting.duration("empty-over")),
                new GonePolicy(
                        setting.number("gone-reports"),
                        setting.duration("gone-apart"),
                        setting.duration("gone-worked-within")),
                new FlappingPolicy(setting.number("flapping-pairs"), setting.duration("flapping-within")),
                new OscillationPolicy(
                        setting.number("oscillating-contents"),
                        setting.number("oscillating-returns"),
                        setting.duration("oscillating-within")));
    }

    /** Looks a setting up in the widest scope first; the narrowest that names it wins. */
    private record Setting(Map<String, String> settings, List<String> scopes) {

        int number(String name) {
            return value(name, Integer::valueOf, "a whole number");
        }

        double share(String name) {
            return value(name, Double::valueOf, "a number such as 0.98");
        }

        Duration duration(String name) {
            return value(name, Duration::parse, "a duration such as PT1H");
        }

        private <T> T value(String name, Function<String, T> parse, String wanted) {
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
    }

    private static void checkName(String key) {
        if (key.startsWith(PROVIDER + AREA) || key.startsWith(BOARD + AREA)) {
            throw new IllegalArgumentException("\"" + key + "\" names no provider or board");
        }
        String name = key.substring(key.lastIndexOf(AREA));
        if (!DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" is no policy; known: " + String.join(", ", DEFAULTS.keySet()));
        }
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
        defaults.put(AREA + "purge-after", "P180D");
        defaults.put(AREA + "close-after", "PT0S");
        defaults.put(AREA + "stale-after", "P2D");
        defaults.put(AREA + "guard-least", "5");
        defaults.put(AREA + "guard-drop", "0.7");
        defaults.put(AREA + "guard-blast", "0.5");
        defaults.put(AREA + "guard-churn", "0.5");
        defaults.put(AREA + "confirm-crawls", "2");
        defaults.put(AREA + "confirm-over", "PT6H");
        defaults.put(AREA + "confirm-agreement", "0.9");
        defaults.put(AREA + "empty-crawls", "3");
        defaults.put(AREA + "empty-over", "PT12H");
        defaults.put(AREA + "gone-reports", "2");
        defaults.put(AREA + "gone-apart", "PT6H");
        defaults.put(AREA + "gone-worked-within", "P7D");
        defaults.put(AREA + "flapping-pairs", "3");
        defaults.put(AREA + "flapping-within", "P7D");
        defaults.put(AREA + "oscillating-contents", "12");
        defaults.put(AREA + "oscillating-returns", "1");
        defaults.put(AREA + "oscillating-within", "P7D");
        return Collections.unmodifiableMap(defaults);
    }
}
