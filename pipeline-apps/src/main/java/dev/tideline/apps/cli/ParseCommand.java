package dev.tideline.apps.cli;

import dev.tideline.enrichment.Subjects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What Tideline makes of single things. */
@Command(name = "parse", description = "Shows what Tideline reads out of a single thing.")
final class ParseCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** The command with one subcommand for each thing that can be parsed. */
    static CommandLine with(Shell shell) {
        CommandLine parse = new CommandLine(new ParseCommand()).addSubcommand(new ParsePostingCommand(shell));
        for (String subject : Subjects.names()) {
            // The labelled cases call it by the name of a provider's field.
            String name = subject.equals("employmentType") ? "employment" : subject;
            parse.addSubcommand(name, new ParseTextCommand(shell, () -> Subjects.of(subject)));
        }
        return parse;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to parse: tideline parse posting FILE");
    }
}
