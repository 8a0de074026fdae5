package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code tideline}. */
@Command(
        name = "tideline",
        description = {
            "Turns snapshots of job postings into an ordered log of what happened to each: opened, updated, closed, "
                    + "reopened.",
            "",
            "New here? @|bold tideline demo|@ shows it all in a minute."
        },
        footer = {
            "",
            "Without a broker:    tideline dry-run captures.ndjson.gz | jq -c '[.type,.after.title]'",
            "On this machine:     tideline local --data-dir ./data",
            "                     tideline load captures.ndjson.gz && tideline tail events --from-beginning",
            "On your cluster:     tideline pipeline --config prod.properties"
        },
        versionProvider = Tideline.Version.class)
public final class Tideline implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "show stack traces and what the libraries log")
    private boolean verbose;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: one of the commands below");
    }

    boolean isVerbose() {
        return verbose;
    }

    public static void main(String[] arguments) {
        Shell shell = Shell.system();
        int status = commandLine(shell).execute(arguments);
        System.exit(status);
    }

    /** The command line with all commands. */
    static CommandLine commandLine(Shell shell) {
        CommandLine line = new CommandLine(new Tideline())
                .addSubcommand(new DemoCommand(shell))
                .addSubcommand(new LocalCommand(shell))
                .addSubcommand(new PipelineCommand(shell))
                .addSubcommand(new CrawlCommand(shell))
                .addSubcommand(new CommandLine(new BoardsCommand())
                        .addSubcommand(new BoardsCheckCommand(shell))
                        .addSubcommand(new BoardsPoliciesCommand(shell)))
                .addSubcommand(new LoadCommand(shell))
                .addSubcommand(new TailCommand(shell))
                .addSubcommand(new TopicsCommand(shell))
                .addSubcommand(new DryRunCommand(shell))
                .addSubcommand(new ExplainCommand(shell))
                .addSubcommand(new SimulateCommand(shell))
                .addSubcommand(ParseCommand.with(shell))
                .addSubcommand(new ScoreCommand(shell));
        line.setExecutionStrategy(Tideline::run)
                .setOut(new PrintWriter(shell.out(), true))
                .setErr(shell.err())
                .setExecutionExceptionHandler(new Failures(shell))
                .setColorScheme(CommandLine.Help.defaultColorScheme(shell.hasColour() ? Ansi.ON : Ansi.OFF));
        teach(line);
        return line;
    }

    private static int run(ParseResult parsed) {
        boolean verbose = parsed.commandSpec().root().userObject() instanceof Tideline tideline && tideline.isVerbose();
        Object command = parsed.asCommandLineList()
                .get(parsed.asCommandLineList().size() - 1)
                .getCommand();
        if (!verbose && !(command instanceof LocalCommand) && !(command instanceof PipelineCommand)) {
            Logs.quiet();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Every command explains itself and how it may end. */
    private static void teach(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        spec.mixinStandardHelpOptions(true);
        if (spec.parent() != null) {
            spec.versionProvider(new Version());
        }
        Map<String, String> endings = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            endings.put(Integer.toString(code.status()), code.meaning());
        }
        spec.usageMessage()
                .width(100)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(endings)
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%n")
                .synopsisHeading("")
                .descriptionHeading("%n");
        line.getSubcommands().values().stream().distinct().forEach(Tideline::teach);
    }

    /** Ours and Kafka's. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            return new String[] {
                "tideline " + ours() + " (Kafka " + AppInfoParser.getVersion() + ", Java "
                        + System.getProperty("java.version") + ")"
            };
        }

        private static String ours() throws IOException {
            Properties properties = new Properties();
            try (InputStream in =
                    Tideline.class.getResourceAsStream("/META-INF/maven/dev.tideline/pipeline-apps/pom.properties")) {
                if (in != null) {
                    properties.load(in);
                }
            }
            return properties.getProperty("version", "development");
        }
    }
}
