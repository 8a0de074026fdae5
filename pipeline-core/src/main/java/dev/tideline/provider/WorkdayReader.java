package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.oneLine;

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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the detail answer of Workday's career sites (CXS), or a row of their list. The row names no key: the posting's
 * id stands in the detail only, and the row's path holds the title. It is read where the capture names the key.
 *
 * <p>{@code postedOn} is a label that changes daily ("Posted 5 Days Ago") and is not used. There are no pay fields.
 */
final class WorkdayReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "hiringOrganization.name",
            "jobPostingInfo.additionalLocations",
            "jobPostingInfo.country",
            "jobPostingInfo.endDate",
            "jobPostingInfo.jobReqId",
            "jobPostingInfo.jobRequisitionLocation",
            "jobPostingInfo.location",
            "jobPostingInfo.remoteType",
            "jobPostingInfo.startDate",
            "jobPostingInfo.timeType",
            "jobPostingInfo.title",
            "locationsText",
            "remoteType",
            "title");

    /** {@code 4 Locations}, in whatever language. */
    private static final Pattern COUNT = Pattern.compile("\\d+ \\p{L}+");

    @Override
    public String provider() {
        return "workday";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Workday",
                Certainty.HIGH,
                "`startDate` of the detail: start of the posting, a date",
                Field.COMPANY,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.DESCRIPTION,
                Field.REQUISITION,
                Field.POSTED,
                Field.DEADLINE,
                Field.PAGE,
                Field.UNLISTED);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        if (!job.has("jobPostingInfo")) {
            throw new UnreadablePayloadException("a row of the list names no key: it stands in the detail answer");
        }
        return JsonPayload.key(job.at("jobPostingInfo"), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        boolean isDetail = job.has("jobPostingInfo");
        Json info = isDetail ? job.at("jobPostingInfo") : job;
        Posting.Builder posting = JsonPayload.titled(info, "title")
                .companyName(line(job.at("hiringOrganization"), "name"))
                .locations(isDetail ? locations(info) : listedLocation(job))
                .workplaceType(Words.workplace(info.text("remoteType")))
                .employment(Words.employment(line(info, "timeType")))
                .description(HtmlText.describe(info.text("jobDescription")))
                .requisitionId(isDetail ? info.scalar("jobReqId") : listedRequisition(job))
                .posted(Times.iso(info.text("startDate")), "startDate")
                .applicationDeadline(info.text("endDate"))
                .sourceUrl(sourceUrl(info, request))
                .listed(!Boolean.FALSE.equals(info.flag("posted")) && !Boolean.FALSE.equals(info.flag("canApply")))
                .facets(
                        isDetail
                                ? JsonPayload.facets(info.has("jobDescription"))
                                : Facets.none().with(Facet.OFFICES).set())
                .abridged(
                        isDetail
                                ? Set.of()
                                : Facets.none()
                                        .with(Facet.PAGE)
                                        .onlyIf(!listedLocation(job).isEmpty(), Facet.LOCATIONS)
                                        .onlyWhere(job, Facet.WORKPLACE, "remoteType")
                                        .set());
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    /** The country is that of the first, the primary location. */
    private static List<Location> locations(Json info) {
        Json primary = info.at("jobRequisitionLocation").at("country");
        String country = line(primary, "alpha2Code", "descriptor");
        String named = country != null ? country : line(info.at("country"), "descriptor");
        return Stream.concat(
                        Places.of(info.text("location"), null, null, named).stream(),
                        info.items("additionalLocations").stream()
                                .flatMap(place -> Places.of(place.asText(), null, null, null).stream()))
                .distinct()
                .toList();
    }

    private static List<Location> listedLocation(Json row) {
        String text = line(row, "locationsText");
        return text == null || COUNT.matcher(text).matches() ? List.of() : List.of(Location.of(text));
    }

    /** The bullets of a row are not labelled; the one that the row's path ends with is the requisition. */
    private static @Nullable String listedRequisition(Json row) {
        String path = row.text("externalPath");
        return row.items("bulletFields").stream()
                .flatMap(bullet -> Stream.ofNullable(oneLine(bullet.asText())))
                .filter(bullet -> path != null && path.matches(".*_" + Pattern.quote(bullet) + "(-\\d+)?"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String sourceUrl(Json info, Map<String, String> request) {
        String host = request.get("host");
        String site = request.get("site");
        String path = info.text("externalPath");
        return path != null && host != null && site != null
                ? "https://" + host + "/" + site + path
                : info.text("externalUrl");
    }
}
