package dev.tideline.apps.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What Tideline makes of single things. */
@Command(name = "parse", description = "Shows what Tideline reads out of a single thing.")
final class ParseCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to parse: tideline parse posting FILE");
    }
}
