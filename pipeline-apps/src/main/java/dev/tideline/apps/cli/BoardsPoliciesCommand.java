package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.crawl.board.BoardEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The policies of a list of boards, as the pipeline's configuration takes them. */
@Command(
        name = "policies",
        description = "Prints the policies of a list as settings of the pipeline; asks nobody.",
        footer = {"", "Examples:", "  tideline boards policies boards.csv >> prod.properties"})
final class BoardsPoliciesCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "CSV: provider, token, company, then options as name=value")
    private String file;

    BoardsPoliciesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Writer out = shell.out();
        for (BoardEntry entry : CrawlOptions.boards(file)) {
            for (Map.Entry<String, String> option : new TreeMap<>(entry.options()).entrySet()) {
                if (option.getKey().startsWith("lifecycle.")) {
                    out.write("board." + entry.board().id() + "." + option.getKey() + " = " + option.getValue() + "\n");
                }
            }
        }
        out.flush();
        return ExitCode.OK.status();
    }
}
