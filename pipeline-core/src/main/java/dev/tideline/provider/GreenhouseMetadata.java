package dev.tideline.provider;

import dev.tideline.canonical.Json;
import dev.tideline.posting.Employment;
import dev.tideline.posting.WorkplaceType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an employer added to its Greenhouse postings: {@code metadata[]}, items of a name and a value (text,
 * an array of texts, or what else the employer chose). The names are the employer's own; these are the common ones.
 */
final class GreenhouseMetadata {

    private static final Set<String> WORKPLACE_NAMES = Set.of(
            "workplacetype",
            "workplace",
            "locationtype",
            "worklocation",
            "worklocationtype",
            "workmodel",
            "remotetype",
            "remotestatus");

    /** In the order in which their values are joined. */
    private static final List<String> EMPLOYMENT_NAMES =
            List.of("employmenttype", "typeofemployment", "timetype", "workersubtype", "contracttype");

    private final List<Json> items;

    GreenhouseMetadata(List<Json> items) {
        this.items = items;
    }

    /** What all values agree on; HYBRID where they name several, for example remote and on-site. */
    @Nullable
    WorkplaceType workplaceType() {
        Set<WorkplaceType> named = items.stream()
                .filter(item -> WORKPLACE_NAMES.contains(Words.letters(item.text("name"))))
                .flatMap(GreenhouseMetadata::values)
                .flatMap(value -> Stream.ofNullable(Words.workplace(value)))
                .collect(Collectors.toSet());
        return named.size() > 1
                ? WorkplaceType.HYBRID
                : named.stream().findFirst().orElse(null);
    }

    @Nullable
    Employment employment() {
        Set<String> named = new LinkedHashSet<>();
        for (String name : EMPLOYMENT_NAMES) {
            items.stream()
                    .filter(item -> name.equals(Words.letters(item.text("name"))))
                    .flatMap(GreenhouseMetadata::values)
                    .forEach(named::add);
        }
        return named.isEmpty() ? null : Words.employment(String.join(", ", named));
    }

    private static Stream<String> values(Json item) {
        Stream<Json> values =
                item.at("value") instanceof Json.Items several ? several.list().stream() : Stream.of(item.at("value"));
        return values.flatMap(value -> Stream.ofNullable(JsonPayload.oneLine(value.asText())));
    }
}
