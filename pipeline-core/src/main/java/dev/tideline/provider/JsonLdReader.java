package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that holds one schema.org {@code JobPosting}, or that object alone: the fallback for providers without a
 * reader of their own. The key is the page's address without what only tracks.
 *
 * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/job-posting">JobPosting pages</a>
 */
final class JsonLdReader implements DescribedReader {

    /** Nothing else: on some pages {@code gh_jid} or {@code jobid} is the posting. */
    private static final Pattern TRACKING = Pattern.compile("(?<=[?&])(?:utm_[a-z]+|gh_src)=[^&]*(?:&|$)");

    @Override
    public String provider() {
        return "jsonld";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "schema.org JobPosting",
                Certainty.HIGH,
                "`datePosted`; some hosts make it up on each request",
                Field.COMPANY,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.LANGUAGE,
                Field.REQUISITION,
                Field.POSTED,
                Field.DEADLINE,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        Json node = node(payload);
        String url = url(payload, node);
        if (url != null) {
            return address(url);
        }
        Json identifier = node.at("identifier");
        return identifier instanceof Json.Members
                ? JsonPayload.key(identifier, "value")
                : JsonPayload.key(node, "identifier");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json node = node(payload);
        return new SchemaPosting(node).posting().sourceUrl(url(payload, node)).build();
    }

    private static Json node(Payload payload) throws UnreadablePayloadException {
        if (TextPayload.isMarkup(payload)) {
            return HtmlPage.parse(payload)
                    .jobPosting()
                    .orElseThrow(() -> new UnreadablePayloadException(
                            "the page has no JobPosting: the posting is gone, or this is no answer"));
        }
        List<Json> found = SchemaPosting.findAll(JsonPayload.parse(payload));
        if (found.size() != 1) {
            throw new UnreadablePayloadException("not one JobPosting but " + found.size());
        }
        return found.get(0);
    }

    private static @Nullable String url(Payload payload, Json node) throws UnreadablePayloadException {
        String page = TextPayload.isMarkup(payload) ? HtmlPage.parse(payload).url() : null;
        return page != null ? page : line(node, "url", "@id");
    }

    /** Without the scheme, the host in lower case, identity parameters kept. */
    private static String address(String url) {
        String rest = url.replaceFirst("^[a-zA-Z]+://", "");
        int fragment = rest.indexOf('#');
        boolean isRoute = rest.startsWith("#/", fragment) || rest.startsWith("#!", fragment);
        String whole = fragment < 0 || isRoute ? rest : rest.substring(0, fragment);
        String clean = TRACKING.matcher(whole).replaceAll("").replaceFirst("[?&/]+$", "");
        int slash = clean.indexOf('/');
        int host = slash < 0 ? clean.length() : slash;
        return clean.substring(0, host).toLowerCase(Locale.ROOT) + clean.substring(host);
    }
}
