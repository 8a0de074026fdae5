package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import dev.tideline.text.HtmlText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of Gem's job board API, or one of {@code jobPostings} of the GraphQL interface behind its pages. The
 * two name a posting differently: a board is read from the one or the other. A member that was not asked for is empty.
 */
final class GemReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "departments",
            "employment_type",
            "first_published_at",
            "firstPublishedTsSec",
            "job.department.name",
            "job.employmentType",
            "job.locationType",
            "job.requisitionId",
            "location",
            "location_type",
            "locations",
            "offices",
            "requisition_id",
            "title");

    @Override
    public String provider() {
        return "gem";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Gem",
                Certainty.MEDIUM,
                "`first_published_at` or `firstPublishedTsSec`: first publication",
                Field.DEPARTMENTS,
                Field.OFFICES,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.DESCRIPTION,
                Field.REQUISITION,
                Field.POSTED,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        Json post = JsonPayload.parse(payload);
        return JsonPayload.key(post, post.has("extId") ? "extId" : "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json post = JsonPayload.parse(payload);
        Json job = post.at("job");
        boolean isGraph = post.has("job") || post.has("extId");
        String url = isGraph ? page(post, request) : post.text("absolute_url");
        boolean described = post.has("content") || post.has("descriptionHtml");
        Posting.Builder posting = JsonPayload.titled(post, "title")
                .departments(isGraph ? lines(job.at("department"), "name") : names(post.items("departments")))
                .offices(names(post.items("offices")))
                .locations(locations(post))
                .workplaceType(Words.workplace(line(isGraph ? job : post, "location_type", "locationType")))
                .employment(Words.employment(line(isGraph ? job : post, "employment_type", "employmentType")))
                .description(HtmlText.describe(post.text(post.has("content") ? "content" : "descriptionHtml")))
                .requisitionId(isGraph ? job.scalar("requisitionId") : post.scalar("requisition_id"))
                .sourceUrl(url)
                .facets(Facets.all()
                        .onlyIf(described, Facet.DESCRIPTION)
                        .onlyWhere(isGraph ? job : post, Facet.DEPARTMENTS, "department", "departments")
                        .onlyWhere(post, Facet.OFFICES, "offices")
                        .onlyWhere(post, Facet.LOCATIONS, "location", "locations")
                        .onlyWhere(isGraph ? job : post, Facet.WORKPLACE, "location_type", "locationType")
                        .onlyWhere(isGraph ? job : post, Facet.EMPLOYMENT, "employment_type", "employmentType")
                        .onlyIf(url != null, Facet.PAGE)
                        .set());
        if (isGraph) {
            // Nought is "never", and lies before every time that counts as one.
            posting.posted(Times.epochSeconds(post, "firstPublishedTsSec"), "firstPublishedTsSec");
        } else {
            posting.posted(Times.iso(post.text("first_published_at")), "first_published_at");
        }
        JsonPayload.nativeFields(posting, post, NATIVE_FIELDS);
        return posting.build();
    }

    /** {@code site}: the board's name, as it stands in the address of its page. */
    private static @Nullable String page(Json post, Map<String, String> request) {
        String site = request.get("site");
        String id = post.scalar("extId");
        return site == null || id == null ? null : "https://jobs.gem.com/" + site + "/" + id;
    }

    private static List<String> names(List<Json> items) {
        return items.stream()
                .flatMap(item -> Stream.ofNullable(line(item, "name")))
                .toList();
    }

    private static List<Location> locations(Json post) {
        return Stream.concat(Stream.of(post.at("location")), post.items("locations").stream())
                .flatMap(place -> Places.of(
                        place.text("name"),
                        place.text("city"),
                        null,
                        place.text("isoCountry"),
                        Boolean.TRUE.equals(place.flag("isRemote")) ? Boolean.TRUE : null)
                        .stream())
                .distinct()
                .toList();
    }
}
