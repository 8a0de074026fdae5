package dev.tideline.publication;

import dev.tideline.enrichment.location.LocationFinding;
import dev.tideline.enrichment.location.Place;
import dev.tideline.enrichment.location.RemoteScope;
import dev.tideline.posting.Location;
import dev.tideline.posting.WorkplaceType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down what was read of a posting's places. */
final class PublishedPlaces {

    private PublishedPlaces() {}

    /** Places of work, then the bounds of remote work; the provider's own words where nothing could be made of them. */
    static List<PublishedPlace> of(LocationFinding found, List<Location> stated) {
        if (found.places().isEmpty() && found.remoteScopes().isEmpty()) {
            return stated.stream().map(PublishedPlaces::unread).toList();
        }
        return Stream.concat(
                        found.places().stream().map(PublishedPlaces::of),
                        found.remoteScopes().stream().map(PublishedPlaces::of))
                .toList();
    }

    static PublishedPlace of(Place place) {
        return new PublishedPlace(
                place.raw(),
                place.city(),
                place.region(),
                place.country(),
                place.macro(),
                place.admin1(),
                place.latitude(),
                place.longitude(),
                place.geonameId(),
                place.level().name().toLowerCase(Locale.ROOT),
                null,
                false,
                mode(place.mode()),
                false,
                place.provenance().confidence(),
                place.provenance().rule());
    }

    private static PublishedPlace unread(Location stated) {
        return new PublishedPlace(
                stated.raw(),
                stated.city(),
                stated.region(),
                null,
                null,
                null,
                null,
                null,
                null,
                "unknown",
                null,
                Boolean.TRUE.equals(stated.remote()),
                null,
                false,
                0,
                "unread");
    }

    private static PublishedPlace of(RemoteScope scope) {
        return new PublishedPlace(
                scope.raw(),
                null,
                scope.region(),
                scope.country(),
                scope.macro(),
                scope.admin1(),
                null,
                null,
                null,
                scope.kind().name().toLowerCase(Locale.ROOT),
                scope.timeZone(),
                true,
                mode(WorkplaceType.REMOTE),
                scope.inferred(),
                scope.provenance().confidence(),
                scope.provenance().rule());
    }

    private static @Nullable String mode(@Nullable WorkplaceType mode) {
        return mode == null ? null : mode.name().toLowerCase(Locale.ROOT);
    }
}
