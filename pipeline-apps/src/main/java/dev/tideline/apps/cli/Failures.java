package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.ConfigurationException;
import dev.tideline.apps.local.LocalStackException;
import dev.tideline.streams.record.DecodeFailure;
import dev.tideline.streams.record.IncompatibleSchemaException;
import dev.tideline.streams.record.RegistryException;
import dev.tideline.streams.topic.TopicMismatchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a command that failed: a message for what was to be expected, a stack trace only where asked or for a bug. */
final class Failures implements IExecutionExceptionHandler {

    private final Shell shell;

    Failures(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (isClosedPipe(failure)) {
            return ExitCode.OK.status();
        }
        ExitCode exitCode = exitCode(failure);
        shell.say("tideline " + command.getCommandName() + ": " + message(failure, exitCode));
        boolean verbose = parsed.commandSpec().root().userObject() instanceof Tideline tideline && tideline.isVerbose();
        if (verbose || exitCode == ExitCode.UNEXPECTED) {
            failure.printStackTrace(shell.err());
            shell.err().flush();
        }
        return exitCode.status();
    }

    /** Decided by type, the more special first. */
    static ExitCode exitCode(Throwable failure) {
        if (failure instanceof CommandException known) {
            return known.exitCode();
        } else if (failure instanceof ConfigurationException) {
            return ExitCode.USAGE;
        } else if (failure instanceof LocalStackException) {
            return ExitCode.LOCAL;
        } else if (failure instanceof TopicMismatchException || failure instanceof IncompatibleSchemaException) {
            return ExitCode.CONTRACT;
        } else if (failure instanceof RegistryException || failure instanceof DecodeFailure.Infrastructure) {
            return ExitCode.REGISTRY;
        } else if (failure instanceof InterruptException || failure instanceof InterruptedException) {
            return ExitCode.INTERRUPTED;
        } else if (failure instanceof SerializationException) {
            return ExitCode.REGISTRY;
        } else if (failure instanceof KafkaException) {
            return ExitCode.BROKER;
        } else if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            return ExitCode.BAD_INPUT;
        }
        return ExitCode.UNEXPECTED;
    }

    private static String message(Throwable failure, ExitCode exitCode) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (failure instanceof UncheckedIOException && failure.getCause() != null) {
            message = message + ": " + failure.getCause().getMessage();
        }
        return switch (exitCode) {
            case BROKER ->
                message
                        + (failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException
                                ? " - is the broker up, and --bootstrap-servers right?"
                                : "");
            case UNEXPECTED -> "this should not have happened, please report it: " + failure;
            default -> message;
        };
    }

    /** {@code tideline … | head} closes our output early: that is its right. */
    private static boolean isClosedPipe(Throwable failure) {
        return failure instanceof IOException && "Broken pipe".equals(failure.getMessage());
    }
}
