package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of the data within Paylocity's list page, or a posting page with a schema.org {@code JobPosting}. The row
 * spells places in its own way; the page is silent on what is not remote.
 */
final class PaylocityReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "HiringDepartment",
            "IndeedRemoteType",
            "IsInternal",
            "IsRemote",
            "JobLocation.City",
            "JobLocation.Country",
            "JobLocation.State",
            "JobLocation.Zip",
            "JobTitle",
            "LocationName",
            "PublishedDate");

    private static final Pattern ID_IN_URL = Pattern.compile("(?i)/jobs/(?:Details|Apply)/(\\d+)");

    @Override
    public String provider() {
        return "paylocity";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Paylocity",
                Certainty.HIGH,
                "`PublishedDate` of the list, `datePosted` of the page: publication",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.POSTED,
                Field.PAGE,
                Field.UNLISTED);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return TextPayload.isMarkup(payload)
                ? HtmlPage.parse(payload).idFromUrl(ID_IN_URL)
                : JsonPayload.key(JsonPayload.parse(payload), "JobId");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        if (!TextPayload.isMarkup(payload)) {
            return row(JsonPayload.parse(payload));
        }
        HtmlPage page = HtmlPage.parse(payload);
        return PageReading.described(page)
                .orElseThrow(() -> new UnreadablePayloadException("the page has no JobPosting"))
                .requisitionId(null)
                .facets(Facets.of(SchemaPosting.facets(true))
                        .without(Facet.WORKPLACE)
                        .set())
                .abridged(Facets.none().with(Facet.WORKPLACE).set())
                .sourceUrl(address(page.idFromUrl(ID_IN_URL)))
                .build();
    }

    private static Posting row(Json job) throws UnreadablePayloadException {
        Json place = job.at("JobLocation");
        String id = job.scalar("JobId");
        Posting.Builder posting = JsonPayload.titled(job, "JobTitle")
                .departments(lines(job, "HiringDepartment"))
                .locations(Places.of(null, place.text("City"), place.text("State"), place.text("Country"))
                        .or(() -> Places.of(job.text("LocationName"), null, null, null))
                        .stream()
                        .toList())
                .workplaceType(workplaceType(job))
                .posted(Times.iso(job.text("PublishedDate")), "PublishedDate")
                .sourceUrl(id == null ? null : address(id))
                .listed(!Boolean.TRUE.equals(job.flag("IsInternal")))
                .facets(Facets.none()
                        .with(Facet.DEPARTMENTS)
                        .with(Facet.OFFICES)
                        .with(Facet.WORKPLACE)
                        .onlyIf(id != null, Facet.PAGE)
                        .set())
                .abridged(Facets.none().with(Facet.LOCATIONS).set());
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    /** Some name the place itself so. */
    private static @Nullable WorkplaceType workplaceType(Json job) {
        WorkplaceType flagged = Words.workplace(null, job.flag("IsRemote"), null);
        return flagged != null ? flagged : Words.workplace(job.text("LocationName"));
    }

    /** Without company and title, which follow in the page's own address. */
    private static String address(String id) {
        return "https://recruiting.paylocity.com/recruiting/jobs/Details/" + id;
    }
}
