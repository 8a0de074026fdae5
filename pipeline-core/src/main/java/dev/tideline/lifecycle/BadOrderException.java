package dev.tideline.lifecycle;

/** A command cannot be carried out as it stands; the message names the argument and the way out. */
final class BadOrderException extends Exception {
    BadOrderException(String message) {
        super(message);
    }
}
