package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.enrichment.scoring.Question;
import dev.tideline.enrichment.scoring.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lines of text in, one answer a line out: what one part of the enrichment reads. */
@Command(
        description = {
            "Reads lines of text and prints what Tideline reads in each, as one JSON object a line.",
            "",
            "A line is plain text, or a JSON object with the member text and what else is known, each optional: country "
                    + "(ISO 3166 alpha-2), field (for example title), provider, locations (array of texts). "
                    + "docs/enrichment.md describes the answers."
        },
        footer = {
            "",
            "Examples:",
            "  echo 'Base salary: $95,000 - $120,000' | tideline parse salary",
            "  echo '{\"text\":\"60-80k\",\"country\":\"DE\"}' | tideline parse salary",
            "  echo 'Berlin, DE or remote (EU)' | tideline parse location"
        })
final class ParseTextCommand implements Callable<Integer> {

    private final Shell shell;
    private final Supplier<Subject> subject;

    @Parameters(
            paramLabel = "FILE",
            defaultValue = CaptureFiles.STDIN,
            description = "lines in UTF-8; default: standard input")
    private String file;

    ParseTextCommand(Shell shell, Supplier<Subject> subject) {
        this.shell = shell;
        this.subject = subject;
    }

    @Override
    public Integer call() throws IOException {
        try (BufferedReader lines = CaptureFiles.lines(shell, file)) {
            Subject asked = subject.get();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                shell.out().write(asked.answer(question(line)).canonical());
                shell.out().write('\n');
            }
        }
        shell.out().flush();
        return ExitCode.OK.status();
    }

    private static Question question(String line) {
        if (line.startsWith("{")) {
            try {
                Json object = Json.parse(line.getBytes(StandardCharsets.UTF_8));
                if (object.at("text") instanceof Json.Text text) {
                    return new Question(text.value(), object);
                }
            } catch (MalformedJsonException e) {
                return Question.of(line);
            }
        }
        return Question.of(line);
    }
}
