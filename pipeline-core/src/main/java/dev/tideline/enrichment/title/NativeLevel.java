package dev.tideline.enrichment.title;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.vocabulary.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's own fields say about grade and track: a member of the native fields with a known name, or an entry
 * of its {@code metadata} (Greenhouse: {@code Career Track: Director}).
 *
 * @param seniority null where the value names no grade of the ladder
 * @param track null where it tells neither
 */
record NativeLevel(@Nullable Seniority seniority, @Nullable Track track) {

    static final NativeLevel NONE = new NativeLevel(null, null);

    private static final Set<String> NAMES = new HashSet<>();
    private static final Map<String, NativeLevel> VALUES = new HashMap<>();

    static {
        Table.rows(NativeLevel.class, "levels.tsv", 3).forEach(row -> {
            if (row.get(1).equals("name")) {
                NAMES.add(row.get(0));
            } else {
                VALUES.put(row.get(0), meaning(row.get(2)));
            }
        });
    }

    private static NativeLevel meaning(String name) {
        return switch (name) {
            case "ic" -> new NativeLevel(null, Track.IC);
            case "management" -> new NativeLevel(null, Track.MANAGEMENT);
            default -> {
                Seniority seniority = Seniority.of(name);
                yield new NativeLevel(seniority, seniority.managesPeople() ? Track.MANAGEMENT : null);
            }
        };
    }

    /** Reads native fields as a posting holds them: canonical JSON, an object. */
    static NativeLevel of(String nativeFields) {
        Json fields;
        try {
            fields = Json.parse(nativeFields.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            return NONE;
        }
        for (Json entry : fields.items("metadata")) {
            NativeLevel level = named(entry.text("name"), entry.at("value"));
            if (!level.equals(NONE)) {
                return level;
            }
        }
        if (fields instanceof Json.Members members) {
            for (Map.Entry<String, Json> member : members.byName().entrySet()) {
                NativeLevel level = named(member.getKey(), member.getValue());
                if (!level.equals(NONE)) {
                    return level;
                }
            }
        }
        return NONE;
    }

    private static NativeLevel named(@Nullable String name, Json value) {
        if (name == null || !isLevelName(name.strip().toLowerCase(Locale.ROOT))) {
            return NONE;
        }
        String text = value.asText();
        String labelled = text != null ? text : value.text("label") != null ? value.text("label") : value.text("id");
        return labelled == null ? NONE : read(labelled.toLowerCase(Locale.ROOT));
    }

    /** Companies name their ladder after themselves: Acmer Level. */
    private static boolean isLevelName(String lower) {
        return NAMES.contains(lower) || lower.endsWith("er level");
    }

    private static NativeLevel read(String lower) {
        NativeLevel known = VALUES.get(lower);
        if (known != null) {
            return known;
        }
        String code = lower.replaceAll("\\s*[-–]?\\s*\\d{1,2}.*", "");
        boolean numbered = !code.equals(lower);
        return !numbered
                ? NONE
                : switch (code) {
                    case "ic", "p" -> new NativeLevel(null, Track.IC);
                    case "m", "mgr" -> new NativeLevel(null, Track.MANAGEMENT);
                    case "d" -> new NativeLevel(Seniority.DIRECTOR, Track.MANAGEMENT);
                    case "vp" -> new NativeLevel(Seniority.VP, Track.MANAGEMENT);
                    default -> NONE;
                };
    }
}
