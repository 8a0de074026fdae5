package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.asked;
import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import dev.tideline.text.HtmlText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of {@code jobs[]} of Greenhouse's job board API, or its detail answer.
 *
 * <p>Description, departments and offices come only with {@code content=true}, pay only with
 * {@code pay_transparency=true}. There is no apply URL of its own: the posting's page holds the form.
 *
 * @see <a href="https://developers.greenhouse.io/job-board.html">Job Board API</a>
 */
final class GreenhouseReader implements DescribedReader {

    /** The contract's eleven. Not ids, URLs, content, form matters or pay. */
    private static final List<String> NATIVE_FIELDS = List.of(
            "application_deadline",
            "company_name",
            "departments",
            "first_published",
            "language",
            "location",
            "metadata",
            "offices",
            "requisition_id",
            "title",
            "updated_at");

    private static final Map<Facet, String> KEYS = Map.of(
            Facet.DESCRIPTION, "content",
            Facet.DEPARTMENTS, "departments",
            Facet.OFFICES, "offices",
            Facet.PAY, "pay_input_ranges");

    @Override
    public String provider() {
        return "greenhouse";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Greenhouse",
                Certainty.HIGH,
                "`first_published`: first publication",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.OFFICES,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.LANGUAGE,
                Field.REQUISITION,
                Field.POSTED,
                Field.UPDATED,
                Field.DEADLINE,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        GreenhouseMetadata metadata = new GreenhouseMetadata(job.items("metadata"));
        Posting.Builder posting = JsonPayload.titled(job, "title")
                .companyName(oneLine(job.text("company_name")))
                .departments(names(job.items("departments")))
                .offices(names(job.items("offices")))
                .locations(locations(job))
                .workplaceType(metadata.workplaceType())
                .employment(metadata.employment())
                .pay(pay(job))
                .description(HtmlText.describe(content(job)))
                .language(job.text("language"))
                .requisitionId(job.scalar("requisition_id"))
                .posted(Times.iso(job.text("first_published")), "first_published")
                .sourceUpdatedAt(Times.iso(job.text("updated_at")))
                .applicationDeadline(job.text("application_deadline"))
                .sourceUrl(job.text("absolute_url"))
                .facets(facets(job, request));
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    private static List<String> names(List<Json> items) {
        return items.stream()
                .map(item -> oneLine(item.text("name")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Location> locations(Json job) {
        String name = oneLine(job.at("location").text("name"));
        return name == null ? List.of() : List.of(Location.of(name));
    }

    /** Cents, and no period: only the range's title may tell it, in words. */
    private static List<PayRange> pay(Json job) {
        return job.items("pay_input_ranges").stream()
                .flatMap(range -> Pay.range(
                        null,
                        Pay.cents(range.number("min_cents")),
                        Pay.cents(range.number("max_cents")),
                        range.text("currency_type"),
                        null,
                        oneLine(range.text("title")))
                        .stream())
                .toList();
    }

    private static @Nullable String content(Json job) {
        String content = job.text("content");
        return content == null ? null : HtmlText.unwrap(content);
    }

    private static Set<Facet> facets(Json job, Map<String, String> request) {
        Set<Facet> known = EnumSet.complementOf(EnumSet.copyOf(KEYS.keySet()));
        KEYS.forEach((facet, key) -> {
            if (job.has(key) || asked(request, facet == Facet.PAY ? "pay_transparency" : "content")) {
                known.add(facet);
            }
        });
        return known;
    }
}
