package dev.tideline.publication;

import dev.tideline.enrichment.scope.LaunchScope;
import dev.tideline.posting.Status;
import dev.tideline.posting.WorkplaceType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published form of a posting as it stands: the value of {@code postings.current} and both sides of an event. The
 * component names are the contract's field names; {@code derivations} says of each derived one where it comes from.
 *
 * @param orgId the employer; the board id until an organisation is known
 * @param normalizedTitle the role without grade, place, pay and the like
 * @param seniority {@code intern} to {@code executive}; null where nothing tells it
 * @param track {@code ic} or {@code management}
 * @param specialisation the rest of the title, for example the team
 * @param titleLevel the numeral of the title, II as 2
 * @param department the first of {@code departments}
 * @param locations places of work, then the bounds of remote work
 * @param primaryLocation the first of the finest places of work
 * @param locationsPartial there are more places than the provider names
 * @param workplaceType the provider's own field, else what location, tags and text say
 * @param remotePolicy what the description says of where the work is done
 * @param officeRequirement the sentence that says how often one must be in the office
 * @param officeDaysPerWeek the least number of days, where it is told by the week
 * @param officeRate how often where it is rarer than weekly, in the posting's words
 * @param salaries every pay range that is stated: the provider's own structure, else what the text says
 * @param salary what they span together; null where they cannot be put together
 * @param language ISO 639-1
 * @param languages of the text, the largest share first
 * @param sections of {@code descriptionText}, in order and without gaps
 * @param experienceYearsMin the least years of experience that are required
 * @param leadershipYearsMin the least years of leading people that are required
 * @param degree the lowest that is required, or else preferred: {@code high_school} to {@code doctorate}, {@code any}
 * @param degreeOrEquivalent experience or the like will do instead; null without a degree
 * @param spokenLanguages that one must speak, ISO 639-1
 * @param launchScope null where it was not judged
 * @param lastSeenAt when it was last surely listed, as of this version; later sightings without a change are not
 *     published one by one, see {@code postings.boards}
 * @param pastDeadline it was still listed after its deadline, as of {@code lastSeenAt} (R23)
 * @param inactiveAt when it closed (best estimate), null while open
 * @param movedFrom id of the posting with the same key on the board that its board was moved from (R27)
 * @param repostOf id of the posting that offered the same role before under another key (R27)
 * @param postedAtField the provider's field that {@code postedAt} comes from
 * @param nativeFields canonical JSON of the provider's structured fields, untouched
 * @param enricherVersion of the rules that derived the rest
 */
public record PostingRecord(
        String postingId,
        String orgId,
        String boardId,
        String provider,
        String providerJobKey,
        long version,
        int episode,
        Status status,
        String title,
        @Nullable String normalizedTitle,
        @Nullable String seniority,
        @Nullable String track,
        @Nullable String specialisation,
        @Nullable Integer titleLevel,
        @Nullable String companyName,
        @Nullable String department,
        List<String> departments,
        @Nullable String team,
        List<String> offices,
        List<PublishedPlace> locations,
        @Nullable PublishedPlace primaryLocation,
        boolean locationsPartial,
        @Nullable WorkplaceType workplaceType,
        @Nullable String remotePolicy,
        @Nullable String officeRequirement,
        @Nullable Integer officeDaysPerWeek,
        @Nullable String officeRate,
        @Nullable PublishedEmployment employment,
        List<PublishedSalary> salaries,
        @Nullable PublishedEnvelope salary,
        @Nullable String language,
        List<LanguageShare> languages,
        @Nullable String descriptionText,
        @Nullable String descriptionHtml,
        List<PublishedSection> sections,
        @Nullable Integer experienceYearsMin,
        @Nullable Integer leadershipYearsMin,
        @Nullable String degree,
        @Nullable Boolean degreeOrEquivalent,
        List<ApplicantLimit> applicantLimits,
        List<String> spokenLanguages,
        @Nullable LaunchScope launchScope,
        @Nullable String requisitionId,
        @Nullable String sourceUrl,
        @Nullable String applyUrl,
        @Nullable Instant postedAt,
        @Nullable String postedAtField,
        @Nullable Instant sourceUpdatedAt,
        @Nullable String applicationDeadline,
        boolean pastDeadline,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Instant lastChangedAt,
        @Nullable Instant inactiveAt,
        @Nullable String movedFrom,
        @Nullable String repostOf,
        String sourceHash,
        String contentHash,
        @Nullable String payloadUri,
        String nativeFields,
        List<Derivation> derivations,
        int enricherVersion,
        Map<String, String> extensions) {}
