package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;
import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import dev.tideline.text.HtmlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads a posting that is nothing but text. Lines such as {@code Title: …} at its head are fields; without them the
 * crawler may tell {@code title} and {@code company}. Else the title is the first line, if that is short and no sentence;
 * or what the opening says the company is looking for. Everything below the head is the description, sections and all.
 *
 * <p>A text has no key: what is observed must name it.
 */
final class TextReader implements DescribedReader {

    private static final Pattern HEAD =
            Pattern.compile("(?i)(title|company|location|department|employment type|url)\\s*:\\s*(\\S.*)");

    private static final Pattern COMPANY = Pattern.compile("^(\\p{Lu}[\\p{L}\\d&.' -]{0,60}?) (?:is|are) (?:an?|the) ");

    private static final Pattern WANTED =
            Pattern.compile("(?:seeking|looking for|hiring|searching for) (?:an? |the )?(\\p{L}[^.,;:\\n]{2,100}?)"
                    + "(?= (?:to|who|for|with|that)\\b|[.,;:\\n])");

    private static final int LONGEST_TITLE = 120;

    @Override
    public String provider() {
        return "text";
    }

    @Override
    public boolean listsAreFragile() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "plain text",
                Certainty.LOW,
                "none",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.EMPLOYMENT,
                Field.DESCRIPTION,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        throw new UnreadablePayloadException("a text has no key of its own: the observation must name it");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        List<String> lines = TextPayload.decode(payload).strip().lines().toList();
        Map<String, Json> head = new LinkedHashMap<>();
        int body = 0;
        while (body < lines.size() && put(head, lines.get(body))) {
            body++;
        }
        Json fields = new Json.Members(head);
        String text = String.join("\n", lines.subList(body, lines.size())).strip();
        String title = line(fields, "title");
        String given = title != null ? title : oneLine(request.get("title"));
        String first = text.lines().findFirst().map(JsonPayload::oneLine).orElse(null);
        boolean isHeaded = given == null && first != null && isTitle(first);
        String company = line(fields, "company") != null ? line(fields, "company") : oneLine(request.get("company"));
        Posting.Builder posting = Posting.builder(
                        JsonPayload.required(given != null ? given : isHeaded ? first : found(WANTED, text), "title"))
                .companyName(company != null ? company : found(COMPANY, text))
                .departments(lines(fields, "department"))
                .locations(Places.of(fields.text("location"), null, null, null).stream()
                        .toList())
                .employment(Words.employment(line(fields, "employment type")))
                .description(description(isHeaded ? text.substring(text.indexOf('\n') + 1) : text))
                .sourceUrl(fields.text("url"))
                .facets(Facets.all().without(Facet.OFFICES).without(Facet.PAY).set());
        JsonPayload.nativeFields(posting, fields, List.copyOf(head.keySet()));
        return posting.build();
    }

    private static boolean put(Map<String, Json> head, String line) {
        Matcher field = HEAD.matcher(line.strip());
        boolean isHead = field.matches();
        if (isHead) {
            head.put(field.group(1).toLowerCase(Locale.ROOT), new Json.Text(field.group(2)));
        }
        return isHead || (line.isBlank() && !head.isEmpty());
    }

    private static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE && !line.endsWith(".") && !line.endsWith(":") && !line.startsWith("-");
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.substring(0, Math.min(text.length(), 2_000)));
        return matcher.find() ? oneLine(matcher.group(1)) : null;
    }

    /** Line by line, whatever looks like a tag. */
    private static @Nullable Description description(String text) {
        return text.isBlank() ? null : HtmlText.describe("<pre>" + Entities.escape(text) + "</pre>");
    }
}
