package dev.tideline.lifecycle;

/** Why a posting closed, with how sure that is. */
public enum CloseReason {
    /** Not listed in enough eligible crawls. */
    ABSENT(Confidence.MEDIUM),
    /** Somebody who must know said so. */
    REMOVED(Confidence.HIGH),
    /** The provider itself marks it as not listed or closed. */
    UNLISTED(Confidence.HIGH),
    /** Its own page answered 404 or 410. */
    DETAIL_GONE(Confidence.HIGH),
    /** Its own page says that it is closed. */
    CLOSED_MARKER(Confidence.HIGH),
    /** The provider no longer knows the board. */
    BOARD_GONE(Confidence.LOW),
    /** Its board was moved or renamed, as an operator says. */
    BOARD_MOVED(Confidence.HIGH),
    /** It stood unchanged for longer than a policy allows; it may still be listed. */
    EXPIRED(Confidence.LOW);

    private final Confidence confidence;

    CloseReason(Confidence confidence) {
        this.confidence = confidence;
    }

    public Confidence confidence() {
        return confidence;
    }

    /** True where the close is only an inference from not having seen the posting. */
    boolean inferred() {
        return this == ABSENT || this == BOARD_GONE;
    }
}
