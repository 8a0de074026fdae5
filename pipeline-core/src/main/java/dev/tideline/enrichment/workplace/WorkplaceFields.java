package dev.tideline.enrichment.workplace;

import dev.tideline.canonical.Json;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.vocabulary.Table;
import dev.tideline.vocabulary.WorkplaceWords;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The members of providers' own objects that say where the work is done, in order of trust. */
final class WorkplaceFields {

    private static final List<List<String>> MEMBERS = Table.rows(WorkplaceFields.class, "fields.tsv", 2);

    private WorkplaceFields() {}

    static @Nullable WorkplaceType read(Json object) {
        for (List<String> member : MEMBERS) {
            WorkplaceType type = read(object, member);
            if (type != null) {
                return type;
            }
        }
        return object.at("metadata") instanceof Json.Members metadata ? named(metadata) : null;
    }

    private static @Nullable WorkplaceType read(Json object, List<String> member) {
        String name = member.get(0);
        return switch (member.get(1)) {
            case "word" -> WorkplaceWords.of(object.text(name));
            case "named" -> object.text(name) == null ? null : WorkplaceWords.of(name + object.text(name));
            default ->
                Boolean.TRUE.equals(object.flag(name))
                        ? WorkplaceType.valueOf(member.get(2).toUpperCase(Locale.ROOT))
                        : null;
        };
    }

    /** An employer's own fields: only a word for a workplace and nothing else names one. */
    private static @Nullable WorkplaceType named(Json.Members metadata) {
        for (Json value : metadata.byName().values()) {
            WorkplaceType type = WorkplaceWords.of(value.asText());
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
