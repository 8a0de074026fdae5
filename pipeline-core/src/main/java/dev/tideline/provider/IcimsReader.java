package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what the two kinds of iCIMS sites send: the JSON of a Jibe site, or the posting page or list card of a classic
 * portal. The kind is the host's, so a board is always of one.
 *
 * <p>A classic page's dates are not used: many hosts make them up on each request.
 */
final class IcimsReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "categories",
            "city",
            "country",
            "country_code",
            "create_date",
            "department",
            "employment_type",
            "full_location",
            "hiring_organization",
            "internal",
            "language",
            "location_type",
            "postal_code",
            "posted_date",
            "req_id",
            "salary_currency",
            "salary_frequency",
            "salary_max_value",
            "salary_min_value",
            "salary_value",
            "searchable",
            "short_location",
            "state",
            "title");

    /** The value beside one of the usual labels; others are the tenant's own words. */
    private static final String REQUISITION =
            ".iCIMS_JobHeaderTag:has(.iCIMS_JobHeaderField:matchesOwn((?i)^(Job|Requisition|Req) ?(ID|Number|#)$)) .iCIMS_JobHeaderData";

    private static final Pattern NUMBER_IN_URL = Pattern.compile("/jobs/(\\d+)/");

    @Override
    public String provider() {
        return "icims";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "iCIMS",
                Certainty.HIGH,
                "`posted_date` of Jibe sites; none of classic portals",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.LANGUAGE,
                Field.REQUISITION,
                Field.POSTED,
                Field.UPDATED,
                Field.PAGE,
                Field.APPLY,
                Field.UNLISTED);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return TextPayload.isMarkup(payload)
                ? HtmlPage.parse(payload).idFromUrl(NUMBER_IN_URL)
                : JsonPayload.key(data(payload), "slug");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        return TextPayload.isMarkup(payload) ? page(HtmlPage.parse(payload)) : jibe(data(payload), request);
    }

    private static Json data(Payload payload) throws UnreadablePayloadException {
        Json json = JsonPayload.parse(payload);
        return json.has("data") ? json.at("data") : json;
    }

    private static Posting jibe(Json job, Map<String, String> request) throws UnreadablePayloadException {
        String host = request.get("host");
        Posting.Builder posting = JsonPayload.titled(job, "title")
                .companyName(line(job, "hiring_organization"))
                .departments(departments(job))
                .locations(Places.of(
                                line(job, "full_location", "short_location"),
                                job.text("city"),
                                job.text("state"),
                                line(job, "country_code", "country"))
                        .stream()
                        .toList())
                .workplaceType(Words.workplace(job.text("location_type")))
                .employment(Words.employment(line(job, "employment_type")))
                .pay(pay(job))
                .description(new Sections()
                        .add(job.text("description"))
                        .add("Responsibilities", job.text("responsibilities"))
                        .add("Qualifications", job.text("qualifications"))
                        .description())
                .language(job.text("language"))
                .requisitionId(job.scalar("req_id"))
                .posted(Times.iso(job.text("posted_date")), "posted_date")
                .sourceUpdatedAt(Times.iso(job.text("update_date")))
                .sourceUrl(host == null ? null : "https://" + host + "/jobs/" + job.scalar("slug"))
                .applyUrl(job.text("apply_url"))
                .listed(!Boolean.TRUE.equals(job.flag("internal")) && !Boolean.FALSE.equals(job.flag("searchable")))
                .facets(JsonPayload.facets(job.has("description")));
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    private static List<String> departments(Json job) {
        List<String> named = lines(job, "department");
        return named.isEmpty()
                ? job.items("categories").stream()
                        .flatMap(category -> Stream.ofNullable(line(category, "name")))
                        .toList()
                : named;
    }

    /** Nought is "not stated". */
    private static List<PayRange> pay(Json job) {
        BigDecimal min = Pay.stated(job.number("salary_min_value"));
        BigDecimal max = Pay.stated(job.number("salary_max_value"));
        BigDecimal one = min == null && max == null ? Pay.stated(job.number("salary_value")) : null;
        return Pay.range(
                        null,
                        min == null ? one : min,
                        max == null ? one : max,
                        job.text("salary_currency"),
                        Words.period(job.text("salary_frequency")),
                        null)
                .stream()
                .toList();
    }

    private static Posting page(HtmlPage page) throws UnreadablePayloadException {
        Posting.Builder described = PageReading.described(page).orElse(null);
        if (described != null) {
            return described.posted(null, null).applicationDeadline(null).build();
        }
        String title = page.text(".iCIMS_JobCardItem h3, .iCIMS_JobCardItem h2, .title h3, .title h2, h1");
        return PageReading.shown(
                        title,
                        page.text(".header.left > span:not(.field-label)"),
                        page.html(".iCIMS_JobContent .iCIMS_InfoMsg_Job"),
                        page.url() != null ? page.url() : page.attribute("a[href*=/jobs/]", "href"))
                .requisitionId(page.text(REQUISITION))
                .build();
    }
}
