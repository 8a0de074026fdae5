package dev.tideline.crawl.provider;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.crawl.http.Answer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds how a Workday site that tells of no more than so many postings can be read in parts that are all of it. */
final class WorkdayFacets {

    private WorkdayFacets() {}

    /**
     * A property by which a site's postings can be asked for.
     *
     * @param total postings of all its values together
     */
    record Facet(String name, List<Value> values, int total) {}

    /** Postings of which a facet says the same. */
    record Value(String id, int count) {

        String applied(Facet facet) {
            return "{" + CanonicalJson.quote(facet.name()) + ":[" + CanonicalJson.quote(id) + "]}";
        }
    }

    /**
     * The facet with the fewest values, none of them too large to be read, whose sum is the site's true total; null if
     * there is none. A sum alone proves nothing, since postings may have several values or none: it counts where two
     * facets agree on it, and no other two on another.
     */
    static @Nullable Facet splitting(Answer answer, int cap) {
        Map<Integer, List<Facet>> bySum =
                facets(answer).filter(facet -> facet.total() > cap).collect(Collectors.groupingBy(Facet::total));
        List<List<Facet>> agreeing =
                bySum.values().stream().filter(facets -> facets.size() > 1).toList();
        return agreeing.size() != 1
                ? null
                : agreeing.get(0).stream()
                        .filter(facet -> facet.values().stream().allMatch(value -> value.count() < cap))
                        .min(Comparator.comparingInt(facet -> facet.values().size()))
                        .orElse(null);
    }

    private static Stream<Facet> facets(Answer answer) {
        try {
            return Json.parse(answer.body()).items("facets").stream().flatMap(WorkdayFacets::facet);
        } catch (MalformedJsonException e) {
            return Stream.empty();
        }
    }

    private static Stream<Facet> facet(Json facet) {
        String name = facet.text("facetParameter");
        List<Value> values =
                facet.items("values").stream().flatMap(WorkdayFacets::value).toList();
        if (name == null || values.size() < facet.items("values").size()) {
            return Stream.empty();
        }
        return Stream.of(
                new Facet(name, values, values.stream().mapToInt(Value::count).sum()));
    }

    private static Stream<Value> value(Json value) {
        String id = value.text("id");
        BigDecimal count = value.number("count");
        return id == null || count == null ? Stream.empty() : Stream.of(new Value(id, count.intValue()));
    }
}
