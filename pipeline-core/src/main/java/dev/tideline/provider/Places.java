package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.posting.Location;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places in the making. */
final class Places {

    private Places() {}

    /**
     * The place; none where nothing of it is known.
     *
     * @param raw the provider's own text; null = the parts, joined
     */
    static Optional<Location> of(
            @Nullable String raw, @Nullable String city, @Nullable String region, @Nullable String country) {
        return of(raw, city, region, country, null);
    }

    static Optional<Location> of(
            @Nullable String raw,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country,
            @Nullable Boolean remote) {
        String text = oneLine(raw);
        String inCity = oneLine(city);
        String inRegion = oneLine(region);
        String inCountry = oneLine(country);
        String shown = text != null ? text : joined(inCity, inRegion, inCountry);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Location(shown, inCity, inRegion, inCountry, remote));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).flatMap(Stream::ofNullable).distinct().collect(Collectors.joining(", "));
    }
}
