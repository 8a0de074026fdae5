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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the detail answer of Oracle Recruiting Cloud, or a row of its list, which has a short text only. The page's
 * address takes the host and the site, which the crawler tells as {@code host} and {@code site}. The contact's name and
 * address are not kept, nor the texts about the employer that stand on every posting.
 */
final class OracleReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "BusinessUnit",
            "Category",
            "ContractType",
            "Department",
            "EmployerName",
            "ExternalPostedEndDate",
            "ExternalPostedStartDate",
            "JobFamily",
            "JobFunction",
            "JobSchedule",
            "JobType",
            "Language",
            "LegalEmployer",
            "PostedDate",
            "PostingEndDate",
            "PrimaryLocation",
            "PrimaryLocationCountry",
            "RequisitionNumber",
            "StudyLevel",
            "Title",
            "WorkerType",
            "WorkplaceType",
            "WorkplaceTypeCode",
            "contentLocale",
            "secondaryLocations");

    @Override
    public String provider() {
        return "oracle";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Oracle Recruiting Cloud",
                Certainty.HIGH,
                "`PostedDate`, a date; `ExternalPostedStartDate` of the detail",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.DESCRIPTION,
                Field.LANGUAGE,
                Field.REQUISITION,
                Field.POSTED,
                Field.DEADLINE,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(requisition(payload), "Id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = requisition(payload);
        String url = sourceUrl(job, request);
        boolean isDetail = job.has("ExternalDescriptionStr");
        String posted = line(job, "PostedDate") != null ? "PostedDate" : "ExternalPostedStartDate";
        Posting.Builder posting = JsonPayload.titled(job, "Title")
                .companyName(line(job, "LegalEmployer", "EmployerName"))
                .departments(lines(job, "Department"))
                .locations(locations(job))
                .workplaceType(Words.workplace(line(job, "WorkplaceTypeCode", "WorkplaceType")))
                .employment(Words.employment(line(job, "JobSchedule")))
                .description(new Sections()
                        .add(job.text("ExternalDescriptionStr"))
                        .add(job.text("ExternalResponsibilitiesStr"))
                        .add(job.text("ExternalQualificationsStr"))
                        .description())
                .language(language(line(job, "contentLocale", "Language")))
                .requisitionId(job.scalar("RequisitionNumber"))
                .posted(Times.iso(job.text(posted)), posted)
                .applicationDeadline(line(job, "PostingEndDate", "ExternalPostedEndDate"))
                .sourceUrl(url)
                .facets(Facets.all()
                        .onlyIf(isDetail, Facet.DESCRIPTION)
                        .onlyWhere(job, Facet.DEPARTMENTS, "Department")
                        .onlyWhere(job, Facet.LOCATIONS, "secondaryLocations")
                        .onlyWhere(job, Facet.WORKPLACE, "WorkplaceTypeCode", "WorkplaceType")
                        .onlyWhere(job, Facet.EMPLOYMENT, "JobSchedule")
                        .onlyIf(url != null, Facet.PAGE)
                        .set())
                .abridged(Facets.none()
                        .onlyIf(!job.has("secondaryLocations"), Facet.LOCATIONS)
                        .set());
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    private static Json requisition(Payload payload) throws UnreadablePayloadException {
        Json json = JsonPayload.parse(payload);
        List<Json> items = json.items("items");
        if (json.has("items") && items.size() != 1) {
            throw new UnreadablePayloadException("not one requisition but " + items.size());
        }
        return items.isEmpty() ? json : items.get(0);
    }

    private static List<Location> locations(Json job) {
        return Stream.concat(
                        Places.of(job.text("PrimaryLocation"), null, null, job.text("PrimaryLocationCountry")).stream(),
                        job.items("secondaryLocations").stream()
                                .flatMap(place ->
                                        Places.of(place.text("Name"), null, null, place.text("CountryCode")).stream()))
                .distinct()
                .toList();
    }

    /** Oracle's own code for English is {@code US}. */
    private static @Nullable String language(@Nullable String code) {
        return code == null ? null : code.equals("US") ? "en" : code.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String sourceUrl(Json job, Map<String, String> request) {
        String host = request.get("host");
        String site = request.get("site");
        return host == null || site == null
                ? job.text("ExternalUrl")
                : "https://" + host + "/hcmUI/CandidateExperience/en/sites/" + site + "/job/" + job.scalar("Id");
    }
}
