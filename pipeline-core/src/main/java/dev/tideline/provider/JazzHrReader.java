package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import dev.tideline.text.HtmlText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a JazzHR posting page, mostly with a schema.org {@code JobPosting}, or one {@code <job>} of the XML export. The
 * two name a posting differently: a board is read from the one or the other.
 */
final class JazzHrReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "category",
            "city",
            "country",
            "department",
            "experience",
            "postalcode",
            "state",
            "status",
            "title",
            "type");

    private static final Pattern CODE_IN_URL = Pattern.compile("/apply/(?:jobs/details/)?(?!jobs)([A-Za-z0-9]{4,})");

    @Override
    public String provider() {
        return "jazzhr";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "JazzHR",
                Certainty.MEDIUM,
                "`datePosted` of the page; none in the export",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.POSTED,
                Field.DEADLINE,
                Field.PAGE,
                Field.UNLISTED);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return isExport(payload)
                ? JsonPayload.key(XmlPayload.parse(payload, "job"), "id")
                : HtmlPage.parse(payload).idFromUrl(CODE_IN_URL);
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        return isExport(payload) ? exported(XmlPayload.parse(payload, "job")) : page(HtmlPage.parse(payload));
    }

    private static boolean isExport(Payload payload) throws UnreadablePayloadException {
        String text = TextPayload.decode(payload).stripLeading();
        return text.startsWith("<?xml") || text.startsWith("<job>") || text.startsWith("<job ");
    }

    private static Posting exported(Json job) throws UnreadablePayloadException {
        String status = job.text("status");
        Posting.Builder posting = JsonPayload.titled(job, "title")
                .departments(lines(job, "department"))
                .locations(Places.of(null, job.text("city"), job.text("state"), job.text("country")).stream()
                        .toList())
                .employment(Words.employment(line(job, "type")))
                .description(HtmlText.describe(job.text("description")))
                .sourceUrl(job.text("url"))
                .listed(status == null || status.equalsIgnoreCase("open"))
                .facets(JsonPayload.facets(job.has("description")));
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    private static Posting page(HtmlPage page) throws UnreadablePayloadException {
        Posting.Builder described = PageReading.described(page).orElse(null);
        return described != null
                ? described.requisitionId(null).build()
                : PageReading.shown(
                                page.text("h1"),
                                null,
                                page.html("#job-description, .job_description, .description"),
                                page.url())
                        .build();
    }
}
