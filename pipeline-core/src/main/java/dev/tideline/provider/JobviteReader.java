package dev.tideline.provider;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Jobvite posting page, with a schema.org {@code JobPosting} or without, or a row of the list. Many tenants' lists
 * are built in the browser: their page shows no postings at all, which proves nothing.
 */
final class JobviteReader implements DescribedReader {

    private static final Pattern ID_IN_URL = Pattern.compile("/job/([A-Za-z0-9]+)");

    /** {@code 21 Locations}. */
    private static final Pattern COUNT = Pattern.compile("\\d+ Locations");

    @Override
    public String provider() {
        return "jobvite";
    }

    @Override
    public boolean answersEmptyForUnknownBoards() {
        return true;
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Jobvite",
                Certainty.LOW,
                "`datePosted` of the page, where it has one",
                Field.COMPANY,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.REQUISITION,
                Field.POSTED,
                Field.DEADLINE,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return HtmlPage.parse(payload).idFromUrl(ID_IN_URL);
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        HtmlPage page = HtmlPage.parse(payload);
        Posting.Builder described = PageReading.described(page).orElse(null);
        if (described != null) {
            return described.build();
        }
        String title = page.text(".jv-header");
        String place = page.text(".jv-job-list-location, .jv-job-detail-location");
        return PageReading.shown(
                        title != null ? title : page.text("a[href*=/job/]"),
                        place == null || COUNT.matcher(place).matches() ? null : place,
                        page.html(".jv-job-detail-description"),
                        page.url() != null ? page.url() : linked(page))
                .build();
    }

    /** A row's link has no host; the lists of all customers are on one. */
    private static @Nullable String linked(HtmlPage row) {
        String link = row.attribute("a[href*=/job/]", "href");
        return link != null && link.startsWith("/") ? "https://jobs.jobvite.com" + link : link;
    }
}
