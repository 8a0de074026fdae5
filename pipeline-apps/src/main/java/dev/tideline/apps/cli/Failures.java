package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.run.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.InterruptException;
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
        Fault fault = fault(failure);
        shell.say("tideline " + command.getCommandName() + ": " + fault.message() + wayOut(fault.code()));
        boolean verbose = parsed.commandSpec().root().userObject() instanceof Tideline tideline && tideline.isVerbose();
        if (verbose || fault.code() == ExitCode.UNEXPECTED) {
            failure.printStackTrace(shell.err());
            shell.err().flush();
        }
        return fault.code().status();
    }

    private static Fault fault(Throwable failure) {
        if (failure instanceof CommandException known) {
            return new Fault(known.exitCode(), String.valueOf(known.getMessage()));
        } else if (failure instanceof UncheckedIOException && failure.getCause() != null) {
            return new Fault(
                    ExitCode.BAD_INPUT,
                    failure.getMessage() + ": " + failure.getCause().getMessage());
        } else if (failure instanceof IOException) {
            return new Fault(ExitCode.BAD_INPUT, String.valueOf(failure));
        } else if (failure instanceof InterruptException || failure instanceof InterruptedException) {
            return new Fault(ExitCode.INTERRUPTED, "interrupted");
        }
        return Fault.of(failure);
    }

    private static String wayOut(ExitCode exitCode) {
        return switch (exitCode) {
            // Kafka's own words name no way out; the registry's failures are ours and do.
            case BROKER -> " - is the broker up, and kafka.bootstrap.servers right?";
            case UNEXPECTED -> " - this should not have happened, please report it";
            case OK, USAGE, BAD_INPUT, REGISTRY, CONTRACT, LOCAL, DEMO, SIMULATION, CRAWL, INTERRUPTED -> "";
        };
    }

    /** {@code tideline … | head} closes our output early: that is its right. */
    private static boolean isClosedPipe(Throwable failure) {
        return failure instanceof IOException && "Broken pipe".equals(failure.getMessage());
    }
}
