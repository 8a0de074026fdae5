package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.posting.Location;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of an Ashby posting: the primary one, then the secondary ones, each once. */
final class AshbyPlaces {

    private AshbyPlaces() {}

    static List<Location> of(Json job) {
        return Stream.concat(Stream.of(job), job.items("secondaryLocations").stream())
                .flatMap(place -> Stream.ofNullable(place(place)))
                .distinct()
                .toList();
    }

    /** The address stands under {@code postalAddress}; the documentation shows it flat. */
    private static @Nullable Location place(Json place) {
        Json outer = place.at("address");
        Json address = outer.has("postalAddress") ? outer.at("postalAddress") : outer;
        String city = oneLine(address.text("addressLocality"));
        String region = oneLine(address.text("addressRegion"));
        String country = oneLine(address.text("addressCountry"));
        String name = oneLine(place.text("location"));
        String raw = name != null
                ? name
                : Stream.of(city, region, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return raw.isEmpty() ? null : new Location(raw, city, region, country, null);
    }
}
