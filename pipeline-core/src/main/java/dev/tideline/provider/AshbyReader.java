package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.asked;
import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Facet;
import dev.tideline.posting.PayRange;
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
 * Reads one element of {@code jobs[]} of Ashby's public job posting API. Pay comes only with
 * {@code includeCompensation=true}. There is neither a language nor a company name.
 *
 * @see <a href="https://developers.ashbyhq.com/docs/public-job-posting-api">Job Postings API</a>
 */
final class AshbyReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "address",
            "department",
            "employmentType",
            "isListed",
            "isRemote",
            "location",
            "publishedAt",
            "secondaryLocations",
            "shouldDisplayCompensationOnJobPostings",
            "team",
            "title",
            "workplaceType");

    private static final List<String> NATIVE_FIELDS_WITH_PAY =
            Stream.concat(NATIVE_FIELDS.stream(), Stream.of("compensation")).toList();

    @Override
    public String provider() {
        return "ashby";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Ashby",
                Certainty.HIGH,
                "`publishedAt`: the last publication; republishing moves it",
                Field.DEPARTMENTS,
                Field.TEAM,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.POSTED,
                Field.PAGE,
                Field.APPLY,
                Field.UNLISTED);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        boolean payShown = !Boolean.FALSE.equals(job.flag("shouldDisplayCompensationOnJobPostings"));
        Posting.Builder posting = JsonPayload.titled(job, "title")
                .departments(Stream.ofNullable(oneLine(job.text("department"))).toList())
                .team(oneLine(job.text("team")))
                .locations(AshbyPlaces.of(job))
                .workplaceType(workplaceType(job))
                .employment(Words.employment(job.text("employmentType")))
                .pay(payShown ? pay(job.at("compensation")) : List.of())
                .description(description(job))
                .posted(Times.iso(job.text("publishedAt")), "publishedAt")
                .sourceUrl(job.text("jobUrl"))
                .applyUrl(job.text("applyUrl"))
                .listed(!Boolean.FALSE.equals(job.flag("isListed")))
                .facets(facets(job, request));
        JsonPayload.nativeFields(posting, job, payShown ? NATIVE_FIELDS_WITH_PAY : NATIVE_FIELDS);
        return posting.build();
    }

    /** {@code isRemote} is true of hybrids too, so it counts only where nothing better is said. */
    private static @Nullable WorkplaceType workplaceType(Json job) {
        WorkplaceType named = Words.workplace(job.text("workplaceType"));
        return named == null && Boolean.TRUE.equals(job.flag("isRemote")) ? WorkplaceType.REMOTE : named;
    }

    private static @Nullable Description description(Json job) {
        String html = job.text("descriptionHtml");
        return HtmlText.describe(html != null ? html : job.text("descriptionPlain"));
    }

    /** A salary a tier, where there are tiers; the summary over them otherwise. */
    private static List<PayRange> pay(Json compensation) {
        List<PayRange> byTier = compensation.items("compensationTiers").stream()
                .flatMap(tier -> salaries(tier.items("components"), oneLine(tier.text("title"))))
                .toList();
        return byTier.isEmpty()
                ? salaries(compensation.items("summaryComponents"), null).toList()
                : byTier;
    }

    /** Bonus, commission and equity are components too. */
    private static Stream<PayRange> salaries(List<Json> components, @Nullable String title) {
        return components.stream()
                .filter(component -> "Salary".equals(component.text("compensationType")))
                .flatMap(salary -> Pay.range(
                        oneLine(salary.text("summary")),
                        salary.number("minValue"),
                        salary.number("maxValue"),
                        salary.text("currencyCode"),
                        Words.period(salary.text("interval")),
                        title)
                        .stream());
    }

    private static Set<Facet> facets(Json job, Map<String, String> request) {
        boolean pay = job.has("compensation") || asked(request, "includeCompensation");
        return pay ? EnumSet.allOf(Facet.class) : EnumSet.complementOf(EnumSet.of(Facet.PAY));
    }
}
