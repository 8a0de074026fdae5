package dev.tideline.crawl.http;

/** Nothing came back that says anything about the board. The message says what was asked and what happened. */
public final class NoAnswerException extends Exception {

    /** Why there is none. */
    public enum Reason {
        /** No connection, no whole answer, or an error of the server, at every attempt. */
        UNREACHABLE,
        /** The server asks to be left alone for longer than is worth waiting. */
        TOLD_TO_WAIT,
        /** The site's robots.txt forbids the address. */
        FORBIDDEN_TO_ROBOTS,
        /** The answer is larger than is allowed. */
        TOO_LARGE
    }

    private final Reason reason;

    NoAnswerException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    NoAnswerException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
