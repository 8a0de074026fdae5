package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of Workable's public widget, or the detail answer of its v2 interface. The widget tells a posting once a
 * location, each row with that location only. There is neither pay nor a language.
 */
final class WorkableReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "city",
            "code",
            "country",
            "created_at",
            "department",
            "education",
            "employment_type",
            "experience",
            "function",
            "industry",
            "location",
            "locations",
            "published",
            "published_on",
            "remote",
            "state",
            "telecommuting",
            "title",
            "type",
            "workplace");

    /** What the detail of a posting knows better than the list; it spells the rest otherwise. */
    private static final Set<Facet> DETAIL = Set.of(Facet.WORKPLACE, Facet.OFFICES, Facet.PAY);

    @Override
    public String provider() {
        return "workable";
    }

    @Override
    public boolean repeatsRows() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Workable",
                Certainty.HIGH,
                "`published_on`: first publication, a date",
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.DESCRIPTION,
                Field.REQUISITION,
                Field.POSTED,
                Field.PAGE,
                Field.APPLY);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "shortcode");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        boolean isDetail = job.has("workplace") || job.has("published");
        boolean described = job.has("description") || JsonPayload.asked(request, "details");
        Posting.Builder posting = JsonPayload.titled(job, "title")
                .departments(departments(job))
                .locations(locations(job))
                .workplaceType(workplaceType(job))
                .employment(Words.employment(line(job, "employment_type", "type")))
                .description(new Sections()
                        .add(job.text("description"))
                        .add("Requirements", job.text("requirements"))
                        .add("Benefits", job.text("benefits"))
                        .description())
                .requisitionId(job.scalar("code"))
                .posted(
                        Times.iso(line(job, "published_on", "published")),
                        isDetail && !job.has("published_on") ? "published" : "published_on")
                .sourceUrl(sourceUrl(job))
                .applyUrl(job.text("application_url"))
                .facets(
                        isDetail
                                ? DETAIL
                                : Facets.of(JsonPayload.facets(described))
                                        .without(Facet.WORKPLACE)
                                        .set())
                .abridged(
                        isDetail
                                ? EnumSet.complementOf(EnumSet.copyOf(DETAIL))
                                : Facets.none().with(Facet.WORKPLACE).set());
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    private static List<String> departments(Json job) {
        return Stream.concat(Stream.of(job.at("department")), job.items("department").stream())
                .flatMap(name -> Stream.ofNullable(oneLine(name.asText())))
                .toList();
    }

    /** A hidden location is one that the employer does not show. */
    private static List<Location> locations(Json job) {
        List<Json> places = job.has("locations") ? job.items("locations") : List.of(job.at("location"));
        List<Location> locations = places.stream()
                .filter(place -> !Boolean.TRUE.equals(place.flag("hidden")))
                .flatMap(place ->
                        Places.of(null, place.text("city"), place.text("region"), place.text("country")).stream())
                .distinct()
                .toList();
        return !places.isEmpty() && (!locations.isEmpty() || job.has("locations"))
                ? locations
                : Places.of(null, job.text("city"), job.text("state"), job.text("country")).stream()
                        .toList();
    }

    private static @Nullable WorkplaceType workplaceType(Json job) {
        WorkplaceType named = Words.workplace(job.text("workplace"));
        boolean remote = Boolean.TRUE.equals(job.flag("telecommuting")) || Boolean.TRUE.equals(job.flag("remote"));
        return named == null && remote ? WorkplaceType.REMOTE : named;
    }

    private static @Nullable String sourceUrl(Json job) {
        String url = job.text("url");
        String code = job.text("shortcode");
        return url == null && code != null ? "https://apply.workable.com/j/" + code : url;
    }
}
