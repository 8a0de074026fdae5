package dev.tideline.apps.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists of boards; the commands below it do the work. */
@Command(
        name = "boards",
        description = "Checks lists of boards.",
        footer = {
            "",
            "Examples:",
            "  tideline boards check boards.csv               (asks each board; exit code 10 if one does not answer)",
            "  tideline boards policies boards.csv >> prod.properties"
        })
final class BoardsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: check or policies");
    }
}
