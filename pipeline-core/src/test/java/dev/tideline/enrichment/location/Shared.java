package dev.tideline.enrichment.location;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one gazetteer of all tests, and findings as short texts. */
final class Shared {

    static final Gazetteer GAZETTEER = GazetteerReader.read();
    static final Locations LOCATIONS = Locations.load();

    private Shared() {}

    static LocationFinding parse(String text) {
        return LOCATIONS.parse(text, LocationContext.NONE);
    }

    /** Places as {@code city/region/country}, absent parts as {@code -}, a mode behind a blank. */
    static String places(LocationFinding finding) {
        return finding.places().stream().map(Shared::place).collect(Collectors.joining("; "));
    }

    /** Scopes as {@code US}, {@code US.TX}, {@code EMEA}, {@code worldwide}; an inferred one with a question mark. */
    static String scopes(LocationFinding finding) {
        return finding.remoteScopes().stream().map(Shared::scope).collect(Collectors.joining("; "));
    }

    private static String place(Place place) {
        String parts = place.macro() != null
                ? place.macro()
                : Stream.of(place.city(), place.region(), place.country())
                        .map(Shared::orDash)
                        .collect(Collectors.joining("/"));
        return place.mode() == null ? parts : parts + " " + place.mode();
    }

    private static String scope(RemoteScope scope) {
        String bounds = switch (scope.kind()) {
            case COUNTRY -> scope.country();
            case REGION -> scope.admin1();
            case MACRO -> scope.macro();
            case TIME_ZONE -> scope.timeZone();
            case WORLDWIDE -> "worldwide";
            case UNSPECIFIED -> "unspecified";
        };
        return scope.inferred() ? bounds + "?" : bounds;
    }

    private static String orDash(@Nullable String part) {
        return part == null ? "-" : part;
    }
}
