package dev.tideline.provider;

import dev.tideline.canonical.Json;
import dev.tideline.posting.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The places of an Ashby posting: the primary one, then the secondary ones, each once. */
final class AshbyPlaces {

    private AshbyPlaces() {}

    static List<Location> of(Json job) {
        return Stream.concat(Stream.of(job), job.items("secondaryLocations").stream())
                .flatMap(place -> place(place).stream())
                .distinct()
                .toList();
    }

    /** The address stands under {@code postalAddress}; the documentation shows it flat. */
    private static Optional<Location> place(Json place) {
        Json outer = place.at("address");
        Json address = outer.has("postalAddress") ? outer.at("postalAddress") : outer;
        return Places.of(
                place.text("location"),
                address.text("addressLocality"),
                address.text("addressRegion"),
                address.text("addressCountry"));
    }
}
