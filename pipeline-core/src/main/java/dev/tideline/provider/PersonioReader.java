package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;
import static dev.tideline.provider.JsonPayload.oneLine;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Employment;
import dev.tideline.posting.Location;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code <position>} of Personio's XML feed. It has no URL: the posting's page is on the host that was asked,
 * which the crawler tells as {@code host}. One feed is one language, whatever language its texts are in.
 *
 * @see <a href="https://support.personio.de/hc/en-us/articles/207576365">XML feed</a>
 */
final class PersonioReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "additionalOffices",
            "createdAt",
            "department",
            "employmentType",
            "name",
            "occupation",
            "occupationCategory",
            "office",
            "recruitingCategory",
            "salaryInformation",
            "schedule",
            "seniority",
            "subcompany",
            "yearsOfExperience");

    @Override
    public String provider() {
        return "personio";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Personio",
                Certainty.HIGH,
                "`createdAt`: creation, the only date",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.POSTED,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(XmlPayload.parse(payload, "position"), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json position = XmlPayload.parse(payload, "position");
        String host = request.get("host");
        Posting.Builder posting = JsonPayload.titled(position, "name")
                .companyName(line(position, "subcompany"))
                .departments(lines(position, "department"))
                .locations(locations(position))
                .employment(employment(position))
                .pay(pay(position.at("salaryInformation")))
                .description(description(position.at("jobDescriptions")))
                .posted(Times.iso(position.text("createdAt")), "createdAt")
                .sourceUrl(host == null ? null : "https://" + host + "/job/" + position.text("id"))
                .facets(JsonPayload.facets(position.has("jobDescriptions")));
        JsonPayload.nativeFields(posting, position, NATIVE_FIELDS);
        return posting.build();
    }

    /** An office is named as the employer likes, for example {@code Remote}. */
    private static List<Location> locations(Json position) {
        return Stream.concat(
                        Stream.of(position.at("office")),
                        XmlPayload.each(position.at("additionalOffices"), "office").stream())
                .flatMap(office -> Stream.ofNullable(oneLine(office.asText())))
                .distinct()
                .map(Location::of)
                .toList();
    }

    /** Contract and hours stand apart; {@code full-or-part-time} is neither. */
    private static @Nullable Employment employment(Json position) {
        List<String> words = lines(position, "employmentType", "schedule");
        return words.isEmpty() ? null : Words.employment(String.join(", ", words));
    }

    private static List<PayRange> pay(Json salary) {
        return Pay.range(
                        null,
                        salary.number("min"),
                        salary.number("max"),
                        salary.text("currencyCode"),
                        Words.period(salary.text("type")),
                        null)
                .stream()
                .toList();
    }

    private static @Nullable Description description(Json descriptions) {
        Sections all = new Sections();
        for (Json part : XmlPayload.each(descriptions, "jobDescription")) {
            all.add(part.text("name"), part.text("value"));
        }
        return all.description();
    }
}
