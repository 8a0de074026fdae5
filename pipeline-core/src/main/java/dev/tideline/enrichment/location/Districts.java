package dev.tideline.enrichment.location;

import java.util.List;
import java.util.Set;

/**
 * "Camden, London", "London - Camden": a part of a large city, though the gazetteer knows the name only of a town on the
 * other side of an ocean. Towns are called like parts of cities where the same language is spoken; a list of offices
 * would rather use slashes, or name more than two.
 */
final class Districts {

    private static final int LARGE = 500_000;
    private static final int TIMES_LARGER = 15;

    private static final List<Set<String>> SPEAKING_ALIKE = List.of(
            Set.of("US", "GB", "IE", "CA", "AU", "NZ", "ZA"),
            Set.of("ES", "MX", "AR", "CL", "CO", "CR", "DO", "EC", "GT", "PA", "PE", "PY", "UY", "VE"),
            Set.of("FR", "BE", "CH", "CA"),
            Set.of("PT", "BR"),
            Set.of("DE", "AT", "CH"));

    private Districts() {}

    static List<Group> resolved(List<Group> groups) {
        if (groups.size() != 2) {
            return groups;
        }
        Group first = groups.get(0);
        Group second = groups.get(1);
        Gap gap = second.first().before();
        if (gap.endsItem()) {
            return groups;
        } else if (isPartOf(second, first)) {
            return List.of(new Group(first.from(), second.to(), second.items(), second.reading()));
        }
        return gap != Gap.COMMA && isPartOf(first, second)
                ? List.of(new Group(first.from(), second.to(), first.items(), first.reading()))
                : groups;
    }

    private static boolean isPartOf(Group whole, Group part) {
        City city = whole.reading().city();
        City town = part.reading().city();
        return city != null
                && town != null
                && whole.reading().isSure()
                && part.items().size() == 1
                && city.population() >= LARGE
                && town.population() < city.population() / TIMES_LARGER
                && !town.country().equals(city.country())
                && SPEAKING_ALIKE.stream()
                        .anyMatch(countries -> countries.contains(town.country().code())
                                && countries.contains(city.country().code()));
    }
}
