package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of {@code data[]} of a Pinpoint board. There is no date of publication; {@code deadline_at} is a
 * deadline. Whom the job reports to is not kept.
 */
final class PinpointReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "deadline_at",
            "department.name",
            "employment_type",
            "job.department.name",
            "job.division.name",
            "job.requisition_id",
            "location.city",
            "location.name",
            "location.postal_code",
            "location.province",
            "title",
            "workplace_type");

    private static final List<String> NATIVE_FIELDS_WITH_PAY = Stream.concat(
                    NATIVE_FIELDS.stream(),
                    Stream.of(
                            "compensation",
                            "compensation_currency",
                            "compensation_frequency",
                            "compensation_maximum",
                            "compensation_minimum"))
            .toList();

    private static final Pattern LANGUAGE = Pattern.compile("^/([a-z]{2}(?:-[A-Za-z]{2})?)/postings/");

    @Override
    public String provider() {
        return "pinpoint";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                "Pinpoint",
                Certainty.HIGH,
                "none",
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.LANGUAGE,
                Field.REQUISITION,
                Field.DEADLINE,
                Field.PAGE);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json data = JsonPayload.parse(payload);
        Json job = data.at("job");
        Json location = data.at("location");
        boolean payShown = Boolean.TRUE.equals(data.flag("compensation_visible"));
        Posting.Builder posting = JsonPayload.titled(data, "title")
                .departments(lines(job.has("department") ? job.at("department") : data.at("department"), "name"))
                .locations(
                        Places.of(location.text("name"), location.text("city"), location.text("province"), null)
                                .stream()
                                .toList())
                .workplaceType(Words.workplace(data.text("workplace_type")))
                .employment(Words.employment(line(data, "employment_type")))
                .pay(payShown ? pay(data) : List.of())
                .description(description(data))
                .language(language(data.text("path")))
                .requisitionId(job.scalar("requisition_id"))
                .applicationDeadline(data.text("deadline_at"))
                .sourceUrl(data.text("url"))
                .facets(JsonPayload.facets(data.has("description")));
        JsonPayload.nativeFields(posting, data, payShown ? NATIVE_FIELDS_WITH_PAY : NATIVE_FIELDS);
        return posting.build();
    }

    private static List<PayRange> pay(Json data) {
        String told = line(data, "compensation");
        return Pay.range(
                        told,
                        data.number("compensation_minimum"),
                        data.number("compensation_maximum"),
                        data.text("compensation_currency"),
                        Words.period(data.text("compensation_frequency")),
                        null)
                .or(() -> Pay.told(told))
                .stream()
                .toList();
    }

    private static @Nullable Description description(Json data) {
        Sections all = new Sections().add(data.text("description"));
        for (String part : List.of("key_responsibilities", "skills_knowledge_expertise", "benefits")) {
            all.add(data.text(part + "_header"), data.text(part));
        }
        return all.description();
    }

    private static @Nullable String language(@Nullable String path) {
        Matcher matcher = LANGUAGE.matcher(path == null ? "" : path);
        return matcher.find() ? matcher.group(1) : null;
    }
}
