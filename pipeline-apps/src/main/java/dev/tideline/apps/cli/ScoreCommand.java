package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.canonical.Json;
import dev.tideline.canonical.JsonObject;
import dev.tideline.enrichment.Subjects;
import dev.tideline.enrichment.scoring.Case;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Scorecard;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well the enrichment answers a file of labelled cases. */
@Command(
        name = "score",
        description = {
            "Asks the enrichment every case of a labelled file and prints precision, recall, the share of cases that are "
                    + "fully right, and the misses.",
            "",
            "A line of the file: subject TAB text TAB label (a JSON object) TAB anything. docs/enrichment.md describes "
                    + "the labels."
        },
        footer = {"", "Examples:", "  tideline score cases.tsv", "  tideline score cases.tsv --json | jq .salary"})
final class ScoreCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(paramLabel = "CASES", description = "labelled cases in UTF-8; - is standard input")
    private String file;

    @Option(names = "--json", description = "one JSON object: the marks by subject, with the misses")
    private boolean json;

    @Option(names = "--no-misses", description = "only the marks")
    private boolean withoutMisses;

    ScoreCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        List<Case> cases = cases();
        List<Scorecard> cards = Subjects.names().stream()
                .filter(name -> cases.stream().anyMatch(each -> each.subject().equals(name)))
                .map(name -> Scorecard.of(Subjects.of(name), cases))
                .toList();
        if (json) {
            JsonObject all = new JsonObject();
            cards.forEach(card -> all.put(card.subject(), json(card)));
            shell.out().write(all.build().canonical() + "\n");
        } else {
            print(cards);
        }
        shell.out().flush();
        return ExitCode.OK.status();
    }

    private List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader lines = CaptureFiles.lines(shell, file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("kind\t")) {
                    cases.add(parsed(line, number));
                }
            }
        }
        return cases;
    }

    private Case parsed(String line, int number) {
        try {
            Case parsed = Case.parse(line);
            if (!Subjects.names().contains(parsed.subject())) {
                throw new IllegalArgumentException(
                        "no subject \"" + parsed.subject() + "\"; known: " + String.join(", ", Subjects.names()));
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    ExitCode.BAD_INPUT, CaptureFiles.name(file) + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private void print(List<Scorecard> cards) throws IOException {
        line("%-16s %6s %6s %7s %10s %7s", "subject", "cases", "right", "exact", "precision", "recall");
        for (Scorecard card : cards) {
            Marks marks = card.marks();
            line(
                    "%-16s %6d %6d %6.1f%% %9.1f%% %6.1f%%",
                    card.subject(),
                    marks.cases(),
                    marks.exact(),
                    100 * marks.exactRate(),
                    100 * marks.precision(),
                    100 * marks.recall());
        }
        for (Scorecard card : withoutMisses ? List.<Scorecard>of() : cards) {
            for (Scorecard.Miss miss : card.misses()) {
                line("");
                line("%s: %s", card.subject(), miss.question().question().text().replace("\n", "\\n"));
                line("  wanted %s", miss.question().label().canonical());
                line("  got    %s", miss.answer().canonical());
            }
        }
    }

    private void line(String format, Object... values) throws IOException {
        shell.out().write(String.format(Locale.ROOT, format, values) + "\n");
    }

    private Json json(Scorecard card) {
        Marks marks = card.marks();
        JsonObject object = new JsonObject()
                .put("cases", marks.cases())
                .put("right", marks.exact())
                .put("exact", share(marks.exactRate()))
                .put("precision", share(marks.precision()))
                .put("recall", share(marks.recall()));
        if (!withoutMisses) {
            object.put("misses", card.misses().stream().map(ScoreCommand::json).toList());
        }
        return object.build();
    }

    private static Json json(Scorecard.Miss miss) {
        return new JsonObject()
                .put("text", miss.question().question().text())
                .put("wanted", miss.question().label())
                .put("got", miss.answer())
                .build();
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }
}
