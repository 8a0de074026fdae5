package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import org.jspecify.annotations.Nullable;

/** An error that was to be expected: its message is all that the user needs. */
final class CommandException extends RuntimeException {

    private final ExitCode exitCode;

    CommandException(ExitCode exitCode, String message) {
        this(exitCode, message, null);
    }

    CommandException(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
