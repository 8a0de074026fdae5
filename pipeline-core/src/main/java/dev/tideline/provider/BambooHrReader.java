package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import dev.tideline.text.HtmlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the detail answer of BambooHR's careers page, or a row of its list, which has neither text nor pay. The form
 * fields of the detail are not kept.
 */
final class BambooHrReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "atsLocation",
            "compensation",
            "datePosted",
            "departmentId",
            "departmentLabel",
            "employmentStatusLabel",
            "isRemote",
            "jobOpeningName",
            "jobOpeningStatus",
            "location",
            "locationType",
            "minimumExperience");

    private static final Pattern ID_IN_URL = Pattern.compile("/careers/(\\d+)");

    @Override
    public String provider() {
        return "bamboohr";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "BambooHR",
                Certainty.HIGH,
                "`datePosted` of the detail: a date",
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
        Json job = job(payload);
        String id = id(job);
        return id == null ? JsonPayload.key(job, "id") : id;
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = job(payload);
        String status = job.text("jobOpeningStatus");
        String url = sourceUrl(job, request);
        boolean isDetail = job.has("description");
        Posting.Builder posting = JsonPayload.titled(job, "jobOpeningName")
                .departments(lines(job, "departmentLabel"))
                .locations(locations(job.at("location"), job.at("atsLocation")))
                .workplaceType(workplaceType(job))
                .employment(Words.employment(line(job, "employmentStatusLabel")))
                .pay(Pay.told(line(job, "compensation")).stream().toList())
                .description(HtmlText.describe(job.text("description")))
                .posted(Times.iso(job.text("datePosted")), "datePosted")
                .sourceUrl(url)
                .listed(status == null || status.equalsIgnoreCase("open"))
                .facets(Facets.all()
                        .onlyIf(isDetail, Facet.DESCRIPTION)
                        .onlyIf(isDetail, Facet.PAY)
                        .onlyIf(url != null, Facet.PAGE)
                        .set());
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    private static Json job(Payload payload) throws UnreadablePayloadException {
        Json json = JsonPayload.parse(payload);
        Json result = json.has("result") ? json.at("result") : json;
        return result.has("jobOpening") ? result.at("jobOpening") : result;
    }

    /** The detail may name it in its address only. */
    private static @Nullable String id(Json job) {
        String url = job.text("jobOpeningShareUrl");
        Matcher inUrl = ID_IN_URL.matcher(url == null ? "" : url);
        return job.scalar("id") == null && inUrl.find() ? inUrl.group(1) : job.scalar("id");
    }

    /** Boards fill the one or the other, and null the members of the rest. */
    private static List<Location> locations(Json plain, Json tracked) {
        Optional<Location> place = Places.of(null, line(plain, "city"), line(plain, "state"), null);
        return place
                .or(() -> Places.of(
                        null, line(tracked, "city"), line(tracked, "state", "province"), line(tracked, "country")))
                .stream()
                .toList();
    }

    private static @Nullable WorkplaceType workplaceType(Json job) {
        String code = job.scalar("locationType");
        return switch (code == null ? "" : code) {
            case "0" -> WorkplaceType.ONSITE;
            case "1" -> WorkplaceType.REMOTE;
            case "2" -> WorkplaceType.HYBRID;
            default -> Words.workplace(null, job.flag("isRemote"), null);
        };
    }

    private static @Nullable String sourceUrl(Json job, Map<String, String> request) {
        String host = request.get("host");
        return host == null ? job.text("jobOpeningShareUrl") : "https://" + host + "/careers/" + id(job);
    }
}
