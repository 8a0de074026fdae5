package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of either of Rippling's lists, or the detail answer. The lists tell a posting once a location. The detail
 * alone has all of them, text, employment, pay and a date; the newer list alone says how one works at each.
 */
final class RipplingReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "companyName",
            "createdOn",
            "department",
            "employmentType",
            "language",
            "locations",
            "name",
            "payRangeDetails",
            "unlistedFromSearch",
            "workLocation",
            "workLocations");

    @Override
    public String provider() {
        return "rippling";
    }

    @Override
    public boolean repeatsRows() {
        return true;
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Rippling",
                Certainty.MEDIUM,
                "`createdOn` of the detail: creation",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.LANGUAGE,
                Field.POSTED,
                Field.PAGE,
                Field.UNLISTED);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        return JsonPayload.key(job, job.has("uuid") ? "uuid" : "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        boolean isDetail = job.has("description");
        Posting.Builder posting = JsonPayload.titled(job, "name")
                .companyName(line(job, "companyName"))
                .departments(Stream.ofNullable(line(job.at("department"), "label", "name"))
                        .toList())
                .locations(locations(job))
                .workplaceType(workplaceType(job))
                .employment(Words.employment(line(job.at("employmentType"), "id", "label")))
                .pay(pay(job))
                .description(description(job.at("description")))
                .language(job.text("language"))
                .posted(Times.iso(job.text("createdOn")), "createdOn")
                .sourceUrl(job.text("url"))
                .listed(!Boolean.TRUE.equals(job.flag("unlistedFromSearch")))
                .facets((isDetail ? Facets.all() : Facets.none().with(Facet.OFFICES))
                        .onlyWhere(job, Facet.WORKPLACE, "locations")
                        .onlyWhere(job, Facet.PAGE, "url")
                        .set())
                .abridged(
                        isDetail
                                ? Set.of()
                                : Facets.none()
                                        .with(Facet.DEPARTMENTS)
                                        .with(Facet.LOCATIONS)
                                        .set());
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    /** Each list has a form of its own, and so has the detail. */
    private static List<Location> locations(Json job) {
        return Stream.of(List.of(job.at("workLocation")), job.items("workLocations"), job.items("locations"))
                .flatMap(List::stream)
                .flatMap(place -> place(place).stream())
                .distinct()
                .toList();
    }

    private static Optional<Location> place(Json place) {
        String name = place.asText() != null ? place.asText() : line(place, "label", "name");
        return Places.of(name, place.text("city"), place.text("state"), place.text("country"), remote(place));
    }

    private static @Nullable Boolean remote(Json place) {
        WorkplaceType type = Words.workplace(place.text("workplaceType"));
        return type == WorkplaceType.REMOTE ? Boolean.TRUE : type == WorkplaceType.ONSITE ? Boolean.FALSE : null;
    }

    /** What all places agree on. */
    private static @Nullable WorkplaceType workplaceType(Json job) {
        Set<WorkplaceType> named = job.items("locations").stream()
                .flatMap(place -> Stream.ofNullable(Words.workplace(place.text("workplaceType"))))
                .collect(Collectors.toSet());
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private static List<PayRange> pay(Json job) {
        return job.items("payRangeDetails").stream()
                .flatMap(range -> Pay.range(
                        null,
                        range.number("rangeStart"),
                        range.number("rangeEnd"),
                        range.text("currency"),
                        Words.period(range.text("frequency")),
                        line(range, "location"))
                        .stream())
                .toList();
    }

    private static @Nullable Description description(Json description) {
        return new Sections()
                .add(description.text("company"))
                .add(description.text("role"))
                .description();
    }
}
