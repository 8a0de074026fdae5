package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Facet;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A schema.org {@code JobPosting}. Any value may be a text, a number, an object that holds it, or a list of these.
 *
 * @see <a href="https://schema.org/JobPosting">JobPosting</a>
 */
final class SchemaPosting {

    /** For {@code nativeFields}: everything that is neither text nor an address. */
    static final List<String> NATIVE_FIELDS = List.of(
            "applicantLocationRequirements",
            "baseSalary",
            "datePosted",
            "directApply",
            "educationRequirements",
            "employmentType",
            "experienceRequirements",
            "hiringOrganization.name",
            "identifier",
            "inLanguage",
            "industry",
            "jobLocation",
            "jobLocationType",
            "occupationalCategory",
            "skills",
            "title",
            "validThrough");

    private final Json node;

    SchemaPosting(Json node) {
        this.node = node;
    }

    /** The postings in a document: an object, an array of objects, or those under {@code @graph}. */
    static List<Json> findAll(Json document) {
        if (document instanceof Json.Items items) {
            return items.list().stream().flatMap(item -> findAll(item).stream()).toList();
        }
        boolean isPosting = each(document, "@type").anyMatch(type -> "JobPosting".equals(scalar(type)));
        return isPosting
                ? List.of(document)
                : document.items("@graph").stream()
                        .flatMap(item -> findAll(item).stream())
                        .toList();
    }

    /** A builder with everything that the node fills, native fields and facets included. */
    Posting.Builder posting() throws UnreadablePayloadException {
        Posting.Builder posting = Posting.builder(
                        JsonPayload.required(value(node.has("title") ? "title" : "name"), "title"))
                .companyName(value("hiringOrganization"))
                .locations(locations())
                .workplaceType(Words.workplace(value("jobLocationType")))
                .employment(employment())
                .pay(pay(node.at("baseSalary")))
                .description(HtmlText.describe(body()))
                .language(value("inLanguage"))
                .requisitionId(value("identifier"))
                .posted(Times.iso(value("datePosted")), "datePosted")
                .applicationDeadline(value("validThrough"))
                .sourceUrl(value("url"))
                .facets(facets(node.has("description")));
        JsonPayload.nativeFields(posting, node, NATIVE_FIELDS);
        return posting;
    }

    /** There are neither departments nor offices. */
    static Set<Facet> facets(boolean described) {
        return Facets.all()
                .without(Facet.DEPARTMENTS)
                .without(Facet.OFFICES)
                .onlyIf(described, Facet.DESCRIPTION)
                .set();
    }

    /** Within a page, some encode the entities of HTML here too. */
    private @Nullable String value(String name) {
        String value = scalar(node.at(name));
        return value == null ? null : oneLine(Parser.unescapeEntities(value, false));
    }

    private @Nullable String body() {
        String body = scalar(node.at("description"));
        return body == null ? null : HtmlText.unwrap(body);
    }

    private @Nullable Employment employment() {
        String words = each(node, "employmentType")
                .flatMap(word -> Stream.ofNullable(oneLine(scalar(word))))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : Words.employment(words);
    }

    /** Of a posting without a place, the countries or states from which one may apply. */
    private List<Location> locations() {
        List<Location> places = each(node, "jobLocation")
                .flatMap(place -> place(place).stream())
                .distinct()
                .toList();
        return places.isEmpty()
                ? each(node, "applicantLocationRequirements")
                        .flatMap(area -> Places.of(scalar(area), null, null, null).stream())
                        .distinct()
                        .toList()
                : places;
    }

    private static Optional<Location> place(Json place) {
        Json address = place.at("address");
        Optional<Location> parts = Places.of(
                address.asText(),
                scalar(address.at("addressLocality")),
                scalar(address.at("addressRegion")),
                scalar(address.at("addressCountry")));
        return parts.isPresent() ? parts : Places.of(scalar(place), null, null, null);
    }

    /** The unit stands within the value, or beside it; nought is how some say that they do not say. */
    private static List<PayRange> pay(Json salary) {
        Json range = salary.at("value") instanceof Json.Members ? salary.at("value") : salary;
        boolean hasEnds = range.has("minValue") || range.has("maxValue");
        return Pay.range(
                        null,
                        Pay.stated(range.number(hasEnds ? "minValue" : "value")),
                        Pay.stated(range.number(hasEnds ? "maxValue" : "value")),
                        salary.has("currency") ? salary.text("currency") : range.text("currency"),
                        Words.period(range.has("unitText") ? range.text("unitText") : salary.text("unitText")),
                        null)
                .stream()
                .toList();
    }

    private static Stream<Json> each(Json node, String name) {
        return node.at(name) instanceof Json.Items items ? items.list().stream() : Stream.of(node.at(name));
    }

    /** A value's own text, its number as written, that of its {@code value} or {@code name}, or that of its first. */
    private static @Nullable String scalar(Json value) {
        if (value instanceof Json.Num number) {
            return number.written();
        } else if (value instanceof Json.Items items) {
            return items.list().isEmpty() ? null : scalar(items.list().get(0));
        } else if (value instanceof Json.Members) {
            return Stream.of("value", "@value", "name")
                    .flatMap(name -> Stream.ofNullable(value.scalar(name)))
                    .findFirst()
                    .orElse(null);
        }
        return value.asText();
    }
}
