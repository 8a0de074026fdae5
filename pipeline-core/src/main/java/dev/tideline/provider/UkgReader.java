package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import dev.tideline.text.HtmlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a UKG Pro (UltiPro) opportunity: a row of the list, or the data within the detail page, which alone has the
 * whole text. {@code JobLocationType} is not read: what its numbers mean nobody has confirmed.
 */
final class UkgReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "FullTime",
            "JobCategoryName",
            "JobLocationType",
            "Locations",
            "OpportunityType",
            "PostedDate",
            "RequisitionNumber",
            "Title");

    private static final String DATA = "CandidateOpportunityDetail(";

    @Override
    public String provider() {
        return "ukg";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "UKG Pro",
                Certainty.MEDIUM,
                "`PostedDate`: publication",
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.EMPLOYMENT,
                Field.DESCRIPTION,
                Field.REQUISITION,
                Field.POSTED,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(opportunity(payload), "Id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = opportunity(payload);
        String url = sourceUrl(job, request);
        Posting.Builder posting = JsonPayload.titled(job, "Title")
                .departments(lines(job, "JobCategoryName"))
                .locations(job.items("Locations").stream()
                        .flatMap(place -> place(place).stream())
                        .distinct()
                        .toList())
                .employment(employment(job.flag("FullTime")))
                .description(HtmlText.describe(job.text("Description")))
                .requisitionId(job.scalar("RequisitionNumber"))
                .posted(Times.iso(job.text("PostedDate")), "PostedDate")
                .sourceUrl(url)
                .facets(Facets.all()
                        .onlyWhere(job, Facet.DESCRIPTION, "Description")
                        .onlyWhere(job, Facet.DEPARTMENTS, "JobCategoryName")
                        .onlyWhere(job, Facet.LOCATIONS, "Locations")
                        .onlyWhere(job, Facet.EMPLOYMENT, "FullTime")
                        .onlyIf(url != null, Facet.PAGE)
                        .set());
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    private static Json opportunity(Payload payload) throws UnreadablePayloadException {
        if (!TextPayload.isMarkup(payload)) {
            return JsonPayload.parse(payload);
        }
        return HtmlPage.parse(payload)
                .embedded(DATA)
                .orElseThrow(() -> new UnreadablePayloadException("the page has no " + DATA + "…)"));
    }

    private static Optional<Location> place(Json place) {
        Json address = place.at("Address");
        Optional<Location> parts = Places.of(
                null,
                address.text("City"),
                line(address.at("State"), "Name", "Code"),
                line(address.at("Country"), "Code", "Name"));
        return parts.or(() -> Places.of(line(place, "LocalizedDescription", "LocalizedName"), null, null, null));
    }

    private static @Nullable Employment employment(@Nullable Boolean fullTime) {
        return fullTime == null ? null : Words.employment(fullTime ? "Full time" : "Part time");
    }

    /** {@code site}: the tenant and the board's GUID, as they stand in the address that the crawler asked. */
    private static @Nullable String sourceUrl(Json job, Map<String, String> request) {
        String host = request.get("host");
        String site = request.get("site");
        return host == null || site == null
                ? null
                : "https://" + host + "/" + site + "/OpportunityDetail?opportunityId=" + job.scalar("Id");
    }
}
