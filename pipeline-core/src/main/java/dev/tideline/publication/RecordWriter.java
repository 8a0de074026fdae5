package dev.tideline.publication;

import dev.tideline.enrichment.Enricher;
import dev.tideline.enrichment.Enrichment;
import dev.tideline.enrichment.Span;
import dev.tideline.enrichment.employment.EmploymentFinding;
import dev.tideline.enrichment.location.Place;
import dev.tideline.enrichment.requirement.Degree;
import dev.tideline.enrichment.requirement.RequirementsFinding;
import dev.tideline.enrichment.requirement.SpokenLanguage;
import dev.tideline.enrichment.section.Section;
import dev.tideline.enrichment.title.TitleFinding;
import dev.tideline.enrichment.workplace.WorkplaceFinding;
import dev.tideline.posting.Description;
import dev.tideline.posting.Posting;
import dev.tideline.posting.PostingKey;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down a posting as it is published: what its provider says, and what is read out of that. */
public final class RecordWriter {

    private final Enricher enricher;

    public RecordWriter(Enricher enricher) {
        this.enricher = enricher;
    }

    /** What is read out of a posting. */
    public Enrichment read(Posting posting) {
        return enricher.enrich(posting);
    }

    /**
     * The record of a posting.
     *
     * @param read what is read out of the posting
     * @param contentHash of the posting
     * @param payloadUri where its newest payload is archived
     */
    public PostingRecord write(
            PostingKey key,
            Posting posting,
            Enrichment read,
            Standing standing,
            String contentHash,
            @Nullable String payloadUri) {
        TitleFinding title = read.title();
        WorkplaceFinding workplace = read.workplace();
        RequirementsFinding requirements = read.requirements();
        Degree degree = requirements.degree();
        Place primary = read.locations().primary();
        Description description = posting.description();
        return new PostingRecord(
                key.postingId(),
                key.board().id(),
                key.board().id(),
                key.board().provider(),
                key.key(),
                standing.version(),
                standing.episode(),
                standing.status(),
                posting.title(),
                title == null ? null : title.normalisedTitle(),
                title == null || title.seniority() == null
                        ? null
                        : title.seniority().text(),
                title == null ? null : title.track().text(),
                title == null ? null : title.specialisation(),
                title == null ? null : title.level(),
                posting.companyName(),
                posting.departments().isEmpty() ? null : posting.departments().get(0),
                posting.departments(),
                posting.team(),
                posting.offices(),
                PublishedPlaces.of(read.locations(), posting.locations()),
                primary == null ? null : PublishedPlaces.of(primary),
                read.locations().partial(),
                workplace.type() == null ? posting.workplaceType() : workplace.type(),
                workplace.policy() == null ? null : workplace.policy().text(),
                workplace.office() == null ? null : workplace.office().text(),
                workplace.office() == null ? null : workplace.office().daysPerWeek(),
                workplace.office() == null ? null : workplace.office().rate(),
                employment(read.employment()),
                PublishedPay.ranges(read),
                PublishedPay.envelope(read),
                read.language().language() == null
                        ? posting.language()
                        : read.language().language(),
                read.language().languages().stream()
                        .map(share -> new LanguageShare(share.code(), share.share()))
                        .toList(),
                description == null ? null : description.text(),
                description == null ? null : description.html(),
                read.sections().stream().map(RecordWriter::section).toList(),
                requirements.experienceYearsMin(),
                requirements.leadershipYearsMin(),
                degree == null ? null : word(degree.level()),
                degree == null ? null : (Boolean) degree.orEquivalent(),
                requirements.limits().stream()
                        .map(limit -> new ApplicantLimit(word(limit.kind()), limit.place(), limit.text()))
                        .toList(),
                requirements.languages().stream()
                        .filter(language -> !language.preferred())
                        .map(SpokenLanguage::language)
                        .toList(),
                read.launchScope(),
                posting.requisitionId(),
                posting.sourceUrl(),
                posting.applyUrl(),
                posting.postedAt(),
                posting.postedAtField(),
                posting.sourceUpdatedAt(),
                posting.applicationDeadline(),
                standing.pastDeadline(),
                standing.firstSeenAt(),
                standing.lastSeenAt(),
                standing.lastChangedAt(),
                standing.inactiveAt(),
                standing.movedFrom(),
                standing.repostOf(),
                posting.sourceHash(),
                contentHash,
                payloadUri,
                posting.nativeFields(),
                Derivations.of(read),
                Enricher.VERSION,
                Map.of());
    }

    private static @Nullable PublishedEmployment employment(EmploymentFinding read) {
        String hours = read.hours() == null ? null : read.hours().word();
        String contract = read.contract() == null ? null : read.contract().word();
        boolean nothing = read.raw() == null && hours == null && contract == null;
        return nothing ? null : new PublishedEmployment(read.raw(), hours, contract);
    }

    private static PublishedSection section(Section section) {
        Span heading = section.heading();
        int start = heading == null ? section.body().start() : heading.start();
        return new PublishedSection(word(section.kind()), start, section.body().end());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
