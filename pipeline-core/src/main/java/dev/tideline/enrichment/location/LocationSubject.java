package dev.tideline.enrichment.location;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.Span;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import dev.tideline.enrichment.scoring.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question "where is this?", asked with a location string. The answer is {@code {places: [...], remote: [...],
 * partial?, lowConfidence?}}, the members of a place and a scope as {@link Place} and {@link RemoteScope} have them,
 * absent where they are null or false. Hints: {@code country}, {@code companyCountry}, {@code currency},
 * {@code language}, {@code locations} (other locations of the posting).
 *
 * <p>Marking: a place is right if city, region, admin1, country, macro and mode are the same to the letter, and, where
 * the label has coordinates, they differ by no more than {@value #NEAR} degrees. A scope is right if all its members
 * but the provenance are the same. A case is exact if all places and scopes are right, in any order, and what the label
 * marks as partial or of low confidence is so marked.
 */
public final class LocationSubject implements Subject {

    private static final double NEAR = 0.2;
    private static final List<String> PLACE = List.of("city", "region", "admin1", "country", "macro", "mode");
    private static final List<String> SCOPE =
            List.of("country", "region", "admin1", "macro", "timezone", "worldwide", "unspecified", "inferred");

    private final Locations locations;

    public LocationSubject(Locations locations) {
        this.locations = locations;
    }

    @Override
    public String name() {
        return "location";
    }

    @Override
    public Json answer(Question question) {
        Json hints = question.hints();
        LocationContext context = new LocationContext(
                country(hints), hints.text("companyCountry"), hints.text("currency"), hints.text("language"));
        LocationFinding finding = locations.parse(question.text(), context);
        JsonObject answer = new JsonObject()
                .put(
                        "places",
                        finding.places().stream().map(LocationSubject::json).toList())
                .put(
                        "remote",
                        finding.remoteScopes().stream()
                                .map(LocationSubject::json)
                                .toList());
        if (finding.partial()) {
            answer.put("partial", true);
        }
        if (Stream.concat(
                        finding.places().stream().map(Place::lowConfidence),
                        finding.remoteScopes().stream().map(RemoteScope::lowConfidence))
                .anyMatch(low -> low)) {
            answer.put("lowConfidence", true);
        }
        return answer.build();
    }

    /** As hinted, or that of the first other location that names one. */
    private @Nullable String country(Json hints) {
        String stated = hints.text("country");
        return stated != null
                ? stated
                : hints.items("locations").stream()
                        .flatMap(other -> Stream.ofNullable(other.asText()))
                        .flatMap(other -> Stream.ofNullable(
                                locations.parse(other, LocationContext.NONE).primary()))
                        .flatMap(place -> Stream.ofNullable(place.country()))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public Marks mark(Json label, Json answer) {
        List<Json> places = answer.items("places");
        List<Json> scopes = answer.items("remote");
        int right = matches(label.items("places"), places, LocationSubject::isSamePlace)
                + matches(label.items("remote"), scopes, (wanted, given) -> same(SCOPE, wanted, given));
        int wanted = label.items("places").size() + label.items("remote").size();
        boolean flags =
                isFlaggedIfWanted("partial", label, answer) && isFlaggedIfWanted("lowConfidence", label, answer);
        return Marks.of(wanted, places.size() + scopes.size(), right, flags);
    }

    private static boolean isFlaggedIfWanted(String flag, Json label, Json answer) {
        return !Boolean.TRUE.equals(label.flag(flag)) || Boolean.TRUE.equals(answer.flag(flag));
    }

    private interface Match {
        boolean test(Json wanted, Json given);
    }

    private static int matches(List<Json> wanted, List<Json> given, Match match) {
        List<Json> left = new ArrayList<>(given);
        int right = 0;
        for (Json each : wanted) {
            Json found = left.stream()
                    .filter(other -> match.test(each, other))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                left.remove(found);
                right++;
            }
        }
        return right;
    }

    private static boolean isSamePlace(Json wanted, Json given) {
        return same(PLACE, wanted, given) && isNear("lat", wanted, given) && isNear("lon", wanted, given);
    }

    private static boolean isNear(String name, Json wanted, Json given) {
        BigDecimal first = wanted.number(name);
        BigDecimal second = given.number(name);
        return first == null || (second != null && Math.abs(first.doubleValue() - second.doubleValue()) <= NEAR);
    }

    private static boolean same(List<String> names, Json wanted, Json given) {
        return names.stream()
                .allMatch(name ->
                        wanted.at(name).canonical().equals(given.at(name).canonical()));
    }

    private static Json json(Place place) {
        JsonObject out = new JsonObject();
        text(out, "city", place.city());
        if (place.geonameId() != null) {
            out.put("geonameid", (long) place.geonameId());
        }
        degrees(out, "lat", place.latitude());
        degrees(out, "lon", place.longitude());
        text(out, "region", place.region());
        text(out, "admin1", place.admin1());
        text(out, "country", place.country());
        text(out, "macro", place.macro());
        text(out, "mode", place.mode() == null ? null : place.mode().name().toLowerCase(Locale.ROOT));
        text(out, "level", place.level().name().toLowerCase(Locale.ROOT));
        flag(out, "lowConfidence", place.lowConfidence());
        provenance(out, place.raw(), place.provenance());
        return out.build();
    }

    private static Json json(RemoteScope scope) {
        JsonObject out = new JsonObject();
        text(out, "country", scope.country());
        text(out, "region", scope.region());
        text(out, "admin1", scope.admin1());
        text(out, "macro", scope.macro());
        text(out, "timezone", scope.timeZone());
        flag(out, "worldwide", scope.kind() == RemoteScope.Kind.WORLDWIDE);
        flag(out, "unspecified", scope.kind() == RemoteScope.Kind.UNSPECIFIED);
        flag(out, "inferred", scope.inferred());
        flag(out, "lowConfidence", scope.lowConfidence());
        provenance(out, scope.raw(), scope.provenance());
        return out.build();
    }

    private static void provenance(JsonObject out, String raw, Provenance provenance) {
        out.put("raw", raw);
        Span span = provenance.span();
        if (span != null) {
            out.put("start", span.start()).put("end", span.end());
        }
        out.put("rule", provenance.rule()).put("confidence", BigDecimal.valueOf(provenance.confidence()));
    }

    private static void text(JsonObject out, String name, @Nullable String value) {
        if (value != null) {
            out.put(name, value);
        }
    }

    private static void flag(JsonObject out, String name, boolean value) {
        if (value) {
            out.put(name, true);
        }
    }

    private static void degrees(JsonObject out, String name, @Nullable Double value) {
        if (value != null) {
            out.put(name, BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN));
        }
    }
}
