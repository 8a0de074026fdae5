package dev.tideline.publication;

import dev.tideline.posting.Status;
import dev.tideline.posting.WorkplaceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An open posting as search indexes and tables want it: the value of {@code postings.search}. It is a {@link
 * PostingRecord} laid flat; lists are joined by {@code " | "}.
 *
 * @param locationsText the places in the provider's words
 * @param city of the primary place of work, as are region, country and coordinates; null where it is all remote
 * @param latitude in degrees
 * @param longitude in degrees
 * @param countries of all places and bounds of remote work, ISO 3166 alpha-2
 * @param remote there is a bound of remote work: it may be done from somewhere
 * @param salaryMin in whole units of {@code salaryCurrency}, per {@code salaryPeriod}; of all pay ranges together
 * @param salaryMax likewise
 * @param salaryAnnualMin {@code salaryMin} as a year's pay
 * @param salaryAnnualMax {@code salaryMax} as a year's pay
 * @param scopeReason why it is in the launch scope; null where that was not judged
 */
public record SearchDocument(
        String postingId,
        long version,
        String orgId,
        String boardId,
        String provider,
        String providerJobKey,
        String title,
        @Nullable String normalizedTitle,
        @Nullable String seniority,
        @Nullable String track,
        @Nullable String specialisation,
        @Nullable String companyName,
        @Nullable String department,
        @Nullable String team,
        @Nullable String locationsText,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String countries,
        boolean remote,
        @Nullable WorkplaceType workplaceType,
        @Nullable String hours,
        @Nullable String contract,
        @Nullable BigDecimal salaryMin,
        @Nullable BigDecimal salaryMax,
        @Nullable String salaryCurrency,
        @Nullable String salaryPeriod,
        @Nullable BigDecimal salaryAnnualMin,
        @Nullable BigDecimal salaryAnnualMax,
        @Nullable String language,
        @Nullable Integer experienceYearsMin,
        @Nullable String descriptionText,
        @Nullable String sourceUrl,
        @Nullable String applyUrl,
        @Nullable Instant postedAt,
        Instant firstSeenAt,
        Instant lastChangedAt,
        @Nullable String scopeReason,
        int enricherVersion) {

    private static final String SEPARATOR = " | ";

    /** Whether a posting is one that search shows: open, and not outside the launch scope (R24). */
    public static boolean isOf(PostingRecord posting) {
        return posting.status() == Status.OPEN
                && (posting.launchScope() == null || posting.launchScope().included());
    }

    /** The posting laid flat. */
    public static SearchDocument of(PostingRecord posting) {
        List<PublishedPlace> places = posting.locations();
        PublishedPlace primary = posting.primaryLocation();
        PublishedEmployment employment = posting.employment();
        PublishedEnvelope salary = posting.salary();
        return new SearchDocument(
                posting.postingId(),
                posting.version(),
                posting.orgId(),
                posting.boardId(),
                posting.provider(),
                posting.providerJobKey(),
                posting.title(),
                posting.normalizedTitle(),
                posting.seniority(),
                posting.track(),
                posting.specialisation(),
                posting.companyName(),
                posting.department(),
                posting.team(),
                joined(places.stream().map(PublishedPlace::raw)),
                primary == null ? null : primary.city(),
                primary == null ? null : primary.region(),
                primary == null ? null : primary.country(),
                primary == null ? null : primary.latitude(),
                primary == null ? null : primary.longitude(),
                joined(places.stream().map(PublishedPlace::country)),
                places.stream().anyMatch(PublishedPlace::remote),
                posting.workplaceType(),
                employment == null ? null : employment.hours(),
                employment == null ? null : employment.contract(),
                salary == null ? null : salary.min(),
                salary == null ? null : salary.max(),
                salary == null ? null : salary.currency(),
                salary == null ? null : salary.period(),
                salary == null ? null : salary.annualMin(),
                salary == null ? null : salary.annualMax(),
                posting.language(),
                posting.experienceYearsMin(),
                posting.descriptionText(),
                posting.sourceUrl(),
                posting.applyUrl(),
                posting.postedAt(),
                posting.firstSeenAt(),
                posting.lastChangedAt(),
                posting.launchScope() == null ? null : posting.launchScope().reason(),
                posting.enricherVersion());
    }

    private static @Nullable String joined(Stream<@Nullable String> words) {
        List<@Nullable String> all = words.filter(Objects::nonNull).distinct().toList();
        return all.isEmpty() ? null : String.join(SEPARATOR, all);
    }
}
