package dev.tideline.provider;

import static dev.tideline.provider.JsonPayload.line;
import static dev.tideline.provider.JsonPayload.lines;

import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Description;
import dev.tideline.posting.Facet;
import dev.tideline.posting.PayRange;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Certainty;
import dev.tideline.provider.Capabilities.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the detail answer of SmartRecruiters' Posting API, or a row of its list, which has no text.
 *
 * <p>{@code releasedDate} moves whenever an edit is released. The recruiter's name ({@code creator}) is not kept.
 *
 * @see <a href="https://developers.smartrecruiters.com/docs/posting-api">Posting API</a>
 */
final class SmartRecruitersReader implements DescribedReader {

    private static final List<String> NATIVE_FIELDS = List.of(
            "active",
            "company",
            "compensation",
            "customField",
            "department",
            "experienceLevel",
            "function",
            "industry",
            "language",
            "location",
            "name",
            "refNumber",
            "releasedDate",
            "typeOfEmployment",
            "visibility");

    private static final List<String> SECTIONS =
            List.of("companyDescription", "jobDescription", "qualifications", "additionalInformation");

    @Override
    public String provider() {
        return "smartrecruiters";
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
                "SmartRecruiters",
                Certainty.HIGH,
                "`releasedDate`: the last release; an edit moves it",
                Field.COMPANY,
                Field.DEPARTMENTS,
                Field.LOCATIONS,
                Field.WORKPLACE,
                Field.EMPLOYMENT,
                Field.PAY,
                Field.DESCRIPTION,
                Field.LANGUAGE,
                Field.REQUISITION,
                Field.POSTED,
                Field.PAGE,
                Field.APPLY,
                Field.UNLISTED);
    }

    @Override
    public String key(Payload payload) throws UnreadablePayloadException {
        return JsonPayload.key(JsonPayload.parse(payload), "id");
    }

    @Override
    public Posting read(Payload payload, Map<String, String> request) throws UnreadablePayloadException {
        Json job = JsonPayload.parse(payload);
        Json location = job.at("location");
        boolean isDetail = job.has("jobAd");
        Posting.Builder posting = JsonPayload.titled(job, "name")
                .companyName(line(job.at("company"), "name"))
                .departments(departments(job))
                .locations(Places.of(
                                location.text("fullLocation"),
                                location.text("city"),
                                location.text("region"),
                                location.text("country"))
                        .stream()
                        .toList())
                .workplaceType(Words.workplace(location.flag("hybrid"), location.flag("remote"), null))
                .employment(Words.employment(line(job.at("typeOfEmployment"), "label", "id")))
                .pay(pay(job.at("compensation").at("salary")))
                .description(description(job.at("jobAd").at("sections")))
                .language(job.at("language").text("code"))
                .requisitionId(job.scalar("refNumber"))
                .posted(Times.iso(job.text("releasedDate")), "releasedDate")
                .sourceUrl(sourceUrl(job))
                .applyUrl(job.text("applyUrl"))
                .listed(isListed(job))
                .facets(Facets.all()
                        .onlyIf(isDetail, Facet.DESCRIPTION)
                        .onlyIf(isDetail, Facet.PAY)
                        .onlyWhere(job, Facet.LOCATIONS, "location")
                        .onlyWhere(job, Facet.WORKPLACE, "location")
                        .onlyWhere(job, Facet.EMPLOYMENT, "typeOfEmployment")
                        .onlyWhere(job, Facet.DEPARTMENTS, "department", "customField")
                        .set());
        JsonPayload.nativeFields(posting, job, NATIVE_FIELDS);
        return posting.build();
    }

    /** Many tenants leave the field empty and have one of their own of the same name. */
    private static List<String> departments(Json job) {
        List<String> named = lines(job.at("department"), "label");
        return named.isEmpty()
                ? job.items("customField").stream()
                        .filter(field -> "Department".equals(line(field, "fieldLabel")))
                        .flatMap(field -> lines(field, "valueLabel").stream())
                        .toList()
                : named;
    }

    private static boolean isListed(Json job) {
        String visibility = job.text("visibility");
        return !Boolean.FALSE.equals(job.flag("active")) && (visibility == null || visibility.equals("PUBLIC"));
    }

    private static List<PayRange> pay(Json salary) {
        return Pay.range(
                        null,
                        salary.number("min"),
                        salary.number("max"),
                        salary.text("currency"),
                        Words.period(salary.text("period")),
                        null)
                .stream()
                .toList();
    }

    /** Some tenants put the whole ad into the company's section. */
    private static @Nullable Description description(Json sections) {
        Sections all = new Sections();
        for (String name : SECTIONS) {
            Json section = sections.at(name);
            all.add(section.text("title"), section.text("text"));
        }
        return all.description();
    }

    /** The page without the slug, which follows the title and which a row of the list does not tell. */
    private static @Nullable String sourceUrl(Json job) {
        String company = job.at("company").text("identifier");
        String id = job.scalar("id");
        if (company != null && id != null) {
            return "https://jobs.smartrecruiters.com/" + company + "/" + id;
        }
        String page = job.text("postingUrl");
        return page == null ? null : page.replaceFirst("(/\\d+)-[^/?]*", "$1");
    }
}
