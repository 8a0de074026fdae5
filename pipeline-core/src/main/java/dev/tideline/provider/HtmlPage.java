package dev.tideline.provider;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.capture.Payload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A payload that is a posting's page, or the part of a list's page that shows it. */
final class HtmlPage {

    private final Document document;

    private HtmlPage(Document document) {
        this.document = document;
    }

    /** Any text is HTML to a browser: what is no page of the provider's is noticed by what it lacks. */
    static HtmlPage parse(Payload payload) throws UnreadablePayloadException {
        String html = TextPayload.decode(payload);
        boolean isRow = html.stripLeading().startsWith("<tr");
        return new HtmlPage(Jsoup.parse(isRow ? "<table>" + html + "</table>" : html));
    }

    /** The page's address as it tells itself; null if it does not. */
    @Nullable
    String url() {
        return Stream.of(
                        attribute("link[rel=canonical]", "href"),
                        attribute("meta[property=og:url]", "content"),
                        attribute("meta[name=og:url]", "content"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * What a pattern's first group finds in the page's address, or else in its first link that has it.
     *
     * @throws UnreadablePayloadException if neither has it
     */
    String idFromUrl(Pattern pattern) throws UnreadablePayloadException {
        return Stream.concat(
                        Stream.ofNullable(url()),
                        document.select("a[href]").stream().map(link -> link.attr("href")))
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new UnreadablePayloadException("no address in the page names the posting"));
    }

    /** The visible text of the first element that matches; null if there is none. */
    @Nullable
    String text(String selector) {
        Element element = document.selectFirst(selector);
        return element == null ? null : JsonPayload.oneLine(element.text());
    }

    /** The inner HTML of the first element that matches; null if there is none. */
    @Nullable
    String html(String selector) {
        Element element = document.selectFirst(selector);
        return element == null || element.html().isBlank() ? null : element.html();
    }

    /** The attribute of the first element that matches; null if there is none. */
    @Nullable
    String attribute(String selector, String name) {
        Element element = document.selectFirst(selector);
        return element == null || element.attr(name).isBlank()
                ? null
                : element.attr(name).strip();
    }

    /** The page's one schema.org {@code JobPosting}; of several, that of the page's own address. */
    Optional<Json> jobPosting() throws UnreadablePayloadException {
        List<Json> found = new ArrayList<>();
        for (Element script : document.select("script[type*=ld+json]")) {
            try {
                byte[] json = LooseJson.repaired(script.data()).getBytes(StandardCharsets.UTF_8);
                found.addAll(SchemaPosting.findAll(Json.parse(json)));
            } catch (MalformedJsonException e) {
                throw new UnreadablePayloadException("JSON-LD not readable as JSON: " + e.getMessage());
            }
        }
        if (found.size() < 2) {
            return found.stream().findFirst();
        }
        Optional<Json> own = found.stream()
                .filter(posting -> Objects.equals(posting.text("url"), url()))
                .findFirst();
        if (own.isEmpty()) {
            throw new UnreadablePayloadException("the page has " + found.size() + " postings");
        }
        return own;
    }

    /** The JSON object that follows these letters in one of the page's scripts. */
    Optional<Json> embedded(String before) throws UnreadablePayloadException {
        for (Element script : document.select("script")) {
            int start = script.data().indexOf(before);
            if (start >= 0) {
                return Optional.of(LooseJson.first(script.data().substring(start + before.length())));
            }
        }
        return Optional.empty();
    }
}
