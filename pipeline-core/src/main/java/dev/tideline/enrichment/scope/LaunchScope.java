package dev.tideline.enrichment.scope;

import dev.tideline.enrichment.location.LocationFinding;
import dev.tideline.enrichment.location.Place;
import dev.tideline.enrichment.location.RemoteScope;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a posting is in a {@link LaunchPolicy}, and why.
 *
 * @param reason the policy's name where it is included; else {@code language_other}, {@code language_unknown},
 *     {@code country_other}, {@code country_unknown}
 * @param countries all that its places and remote scopes name, ISO 3166 alpha-2, sorted
 * @param language the posting's main language, ISO 639-1
 */
public record LaunchScope(
        boolean included,
        String reason,
        List<String> countries,
        @Nullable String language) {

    public LaunchScope {
        countries = List.copyOf(countries);
    }

    /**
     * Judges a posting by all its languages and all its places, not only the first; a region of several countries is in
     * the policy with any of them.
     *
     * @param languages ISO 639-1, the main one first
     * @param countriesOf the countries of a region of several, such as {@code EMEA}
     */
    public static LaunchScope of(
            List<String> languages,
            LocationFinding found,
            Function<String, Set<String>> countriesOf,
            LaunchPolicy policy) {
        Set<String> countries = countries(found);
        String language = languages.isEmpty() ? null : languages.get(0);
        Set<String> reach = new HashSet<>(countries);
        macros(found).forEach(macro -> reach.addAll(countriesOf.apply(macro)));
        String refusal = refusal(languages, reach, found, policy);
        return new LaunchScope(
                refusal == null, refusal == null ? policy.name() : refusal, List.copyOf(countries), language);
    }

    private static Set<String> countries(LocationFinding found) {
        Set<String> countries = new TreeSet<>();
        Stream.concat(
                        found.places().stream().map(Place::country),
                        found.remoteScopes().stream().map(RemoteScope::country))
                .filter(Objects::nonNull)
                .forEach(countries::add);
        return countries;
    }

    private static Stream<String> macros(LocationFinding found) {
        Stream<@Nullable String> named = Stream.concat(
                found.places().stream().map(Place::macro),
                found.remoteScopes().stream().map(RemoteScope::macro));
        return named.filter(Objects::nonNull);
    }

    private static @Nullable String refusal(
            List<String> languages, Set<String> countries, LocationFinding found, LaunchPolicy policy) {
        if (!policy.languages().isEmpty() && languages.stream().noneMatch(policy.languages()::contains)) {
            return languages.isEmpty() ? "language_unknown" : "language_other";
        }
        boolean worldwide = policy.worldwideRemote()
                && found.remoteScopes().stream().anyMatch(scope -> scope.kind() == RemoteScope.Kind.WORLDWIDE);
        if (policy.countries().isEmpty() || worldwide || countries.stream().anyMatch(policy.countries()::contains)) {
            return null;
        }
        return countries.isEmpty() ? "country_unknown" : "country_other";
    }
}
