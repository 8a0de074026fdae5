package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code <Job>} of SAP SuccessFactors' XML list. Apart from title, text, requisition and date there are only
 * {@code filterN} and {@code mfieldN}, each a label of the tenant's own wording and a value; these are the common ones.
 * The page's address takes the host and the company, which the crawler tells as {@code host} and {@code company}.
 */
final class SuccessFactorsReader implements DescribedReader {

    private static final Set<String> PLACES =
            Set.of("location", "joblocation", "worklocation", "city", "primarylocation", "locations");

    private static final Set<String> COUNTRIES = Set.of("country", "countryregion", "countryofsearch");

    private static final Set<String> DEPARTMENTS =
            Set.of("department", "jobfunction", "function", "careerarea", "jobfamily", "functionalarea");

    private static final Set<String> EMPLOYMENTS =
            Set.of("employmenttype", "jobtype", "contracttype", "timetype", "parttimefulltime", "fulltimeparttime");

    private static final Set<String> WORKPLACES =
            Set.of("workplacetype", "workmodel", "worklocation", "workarrangement", "remotetype", "remote");

    private static final Pattern FIELD = Pattern.compile("m?(?:filter|field)\\d+");

    /** {@code [[id]]}: a word that a template did not fill in. */
    private static final Pattern MERGE_TOKEN = Pattern.compile("\\[\\[[^\\[\\]]*]]");

    @Override
    public String provider() {
        return "successfactors";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "SAP SuccessFactors",
                Certainty.HIGH,
                "`Posted-Date`, a date; not read where day and month could be swapped",
                Field.DEPARTMENTS,
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
        return JsonPayload.key(XmlPayload.parse(payload, "Job"), "ReqId");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = XmlPayload.parse(payload, "Job");
        String body = job.text("Job-Description");
        List<Location> places = locations(job);
        Posting.Builder posting = Posting.builder(JsonPayload.required(title(job), "JobTitle"))
                .departments(values(job, DEPARTMENTS).toList())
                .locations(places)
                .workplaceType(values(job, WORKPLACES)
                        .flatMap(value -> Stream.ofNullable(Words.workplace(value)))
                        .findFirst()
                        .orElse(null))
                .employment(
                        Words.employment(values(job, EMPLOYMENTS).findFirst().orElse(null)))
                .description(HtmlText.describe(
                        body == null ? null : MERGE_TOKEN.matcher(body).replaceAll("")))
                .requisitionId(job.text("ReqId"))
                .posted(Times.slashed(job.text("Posted-Date")), "Posted-Date")
                .sourceUrl(sourceUrl(job, request))
                .facets(JsonPayload.facets(job.has("Job-Description")));
        JsonPayload.nativeFields(posting, job, nativeFields(job));
        return posting.build();
    }

    private static @Nullable String title(Json job) {
        String title = job.text("JobTitle");
        return title == null ? null : oneLine(MERGE_TOKEN.matcher(title).replaceAll(""));
    }

    /** The title, the date and every labelled field. */
    private static List<String> nativeFields(Json job) {
        return Stream.concat(Stream.of("JobTitle", "Posted-Date", "ReqId"), fieldNames(job))
                .toList();
    }

    /** "Work Location" is a place with some tenants, and "Hybrid" with others. */
    private static List<Location> locations(Json job) {
        String country = values(job, COUNTRIES).findFirst().orElse(null);
        List<Location> named = values(job, PLACES)
                .filter(value -> Words.workplace(value) == null)
                .distinct()
                .flatMap(value -> Places.of(value, null, null, country).stream())
                .toList();
        return named.isEmpty() && country != null ? List.of(new Location(country, null, null, country, null)) : named;
    }

    private static Stream<String> values(Json job, Set<String> labels) {
        return fieldNames(job)
                .map(job::at)
                .filter(field -> labels.contains(Words.letters(field.text("label"))))
                .flatMap(field -> Stream.ofNullable(line(field, "value")));
    }

    private static Stream<String> fieldNames(Json job) {
        return job instanceof Json.Members members
                ? members.byName().keySet().stream()
                        .filter(name -> FIELD.matcher(name).matches())
                : Stream.of();
    }

    private static @Nullable String sourceUrl(Json job, Map<String, String> request) {
        String host = request.get("host");
        String company = request.get("company");
        return host == null || company == null
                ? null
                : "https://" + host + "/career?company=" + company + "&career_job_req_id=" + job.text("ReqId")
                        + "&career_ns=job_listing";
    }
}
