package dev.tideline.provider;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import dev.tideline.text.HtmlText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one element of {@code items[]} of Teamtailor's JSON feed: a feed item with a schema.org {@code JobPosting}
 * within. The feed knows neither a department nor hybrid work.
 */
final class TeamtailorReader implements DescribedReader {

    private static final Pattern NUMBER_IN_URL = Pattern.compile("/jobs/(\\d+)");

    @Override
    public String provider() {
        return "teamtailor";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Teamtailor",
                Certainty.HIGH,
                "`date_published`: publication",
                Field.COMPANY,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.POSTED,
                Field.UPDATED,
                Field.DEADLINE,
                Field.PAGE);
    }

    /** The number, which stands in the page's address too; the item's own id is another one. */
    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        Json item = JsonPayload.parse(payload);
        Json identifier = item.at("_jobposting").at("identifier");
        String url = item.text("url");
        Matcher inUrl = NUMBER_IN_URL.matcher(url == null ? "" : url);
        return identifier.scalar("value") == null && inUrl.find()
                ? inUrl.group(1)
                : JsonPayload.key(identifier, "value");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json item = JsonPayload.parse(payload);
        Json node = item.has("_jobposting") ? item.at("_jobposting") : item;
        String html = item.has("content_html") ? item.text("content_html") : node.text("description");
        return new SchemaPosting(node)
                .posting()
                .description(HtmlText.describe(html))
                .requisitionId(null)
                .posted(Times.iso(item.text("date_published")), "date_published")
                .sourceUpdatedAt(Times.iso(item.text("date_modified")))
                .sourceUrl(item.text("url"))
                .facets(SchemaPosting.facets(html != null))
                .build();
    }
}
