package dev.tideline.posting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published form of a posting as it stands: the value of {@code postings.current} and both sides of an event. The
 * component names are the contract's field names.
 *
 * @param orgId the employer; the board id until an organisation is known
 * @param department the first of {@code departments}
 * @param salaries the provider's own structured pay ranges
 * @param lastSeenAt when it was last surely listed, as of this version; later sightings without a change are not
 *     published one by one, see {@code postings.boards}
 * @param pastDeadline it was still listed after its deadline, as of {@code lastSeenAt} (R23)
 * @param inactiveAt when it closed (best estimate), null while open
 * @param movedFrom id of the posting with the same key on the board that its board was moved from (R27)
 * @param repostOf id of the posting that offered the same role before under another key (R27)
 * @param postedAtField the provider's field that {@code postedAt} comes from
 * @param nativeFields canonical JSON of the provider's structured fields, untouched
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
        @Nullable String companyName,
        @Nullable String department,
        List<String> departments,
        @Nullable String team,
        List<String> offices,
        List<Location> locations,
        @Nullable WorkplaceType workplaceType,
        @Nullable Employment employment,
        List<PayRange> salaries,
        @Nullable String language,
        @Nullable String descriptionText,
        @Nullable String descriptionHtml,
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
        Map<String, String> extensions) {}
