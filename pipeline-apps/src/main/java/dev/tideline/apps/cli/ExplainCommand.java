package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.capture.CaptureEntry;
import dev.tideline.capture.Observation.PostingObserved;
import dev.tideline.capture.Observation.PostingProbed;
import dev.tideline.capture.Observation.PostingRemoved;
import dev.tideline.capture.Position;
import dev.tideline.capture.Snapshot;
import dev.tideline.lifecycle.Outcome;
import dev.tideline.lifecycle.Policy;
import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import dev.tideline.provider.UnreadablePayloadException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The same run as {@code dry-run}'s, told of one posting. */
@Command(
        name = "explain",
        description = {
            "Tells the life of one posting out of capture files, with the evidence of each step: what opened, changed,"
                    + " closed and reopened it, which crawls saw it, and which did not and whether that counted.",
            "",
            "The rules by their names: docs/rules.md."
        },
        footer = {
            "",
            "Examples:",
            "  tideline explain captures.ndjson.gz --posting 7001",
            "  tideline explain captures.ndjson.gz --posting 7001 --board greenhouse|acme --set lifecycle.misses=3",
            "  tideline explain captures.ndjson.gz --posting 7001 --json | jq -c '[.step,.at]'"
        })
final class ExplainCommand implements Callable<Integer>, CaptureRun.Listener {

    private static final int ID_LENGTH = 40;

    private final Shell shell;
    private final Complaints complaints;
    private final Readers readers = Readers.standard();
    private final Map<Board, PostingStory> stories = new LinkedHashMap<>();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "capture files, plain or gzipped; - is standard input")
    private List<String> files;

    @Option(
            names = "--posting",
            required = true,
            paramLabel = "POSTING",
            description = "which: the provider's key 7001, or greenhouse|acme|7001, or its id")
    private String posting;

    @Option(
            names = "--board",
            paramLabel = "BOARD",
            description = "where several boards have the key: greenhouse|acme, or acme")
    private @Nullable String board;

    @Option(names = "--json", description = "one JSON object a step")
    private boolean json;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    ExplainCommand(Shell shell) {
        this.shell = shell;
        this.complaints = new Complaints(shell);
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = settings.configuration(shell);
        new CaptureRun(shell, configuration).over(files, this);
        complaints.close();
        PostingStory story = theStory();
        if (!json) {
            line(title(
                    story.posting(),
                    configuration.lifecyclePolicies().of(story.posting().board())));
        }
        for (Step step : story.steps()) {
            line(json ? step.json() : step.line(shell.hasColour()));
        }
        shell.out().flush();
        return (complaints.all() == 0 ? ExitCode.OK : ExitCode.BAD_INPUT).status();
    }

    @Override
    public void applied(Snapshot snapshot, Position position, Outcome outcome) {
        Board on = snapshot.board();
        if (board != null && !board.equals(on.id()) && !board.equals(on.token())) {
            return;
        }
        PostingKey told = key(snapshot);
        boolean own = told != null && isAskedFor(told);
        if (told != null && own && !stories.containsKey(on)) {
            stories.put(on, new PostingStory(told, !json && shell.hasColour()));
        }
        PostingStory story = stories.get(on);
        if (story != null) {
            story.tell(snapshot, outcome, own);
        }
    }

    @Override
    public void unreadable(CaptureEntry.Unreadable line, Position position) {
        complaints.badLine(
                position.topic(),
                position.offset(),
                String.valueOf(line.problem().getMessage()));
    }

    private boolean isAskedFor(PostingKey candidate) {
        return posting.equals(candidate.key())
                || posting.equals(candidate.path())
                || (posting.length() == ID_LENGTH && posting.equals(candidate.postingId()));
    }

    /** The posting that the record is about, as the rules find it; null where it is about none. */
    private @Nullable PostingKey key(Snapshot snapshot) {
        String key = null;
        if (snapshot.body() instanceof PostingObserved observed) {
            key = observed.key() == null ? keyInside(snapshot.board(), observed) : observed.key();
        } else if (snapshot.body() instanceof PostingProbed probed) {
            key = probed.key();
        } else if (snapshot.body() instanceof PostingRemoved removed) {
            key = removed.key();
        }
        return key == null || key.isBlank() ? null : new PostingKey(snapshot.board(), key);
    }

    private @Nullable String keyInside(Board on, PostingObserved observed) {
        PostingReader reader = readers.forProvider(on.provider()).orElse(null);
        try {
            return reader == null ? null : reader.key(observed.payload());
        } catch (UnreadablePayloadException e) {
            return null; // the rules find none either
        }
    }

    private PostingStory theStory() {
        if (stories.size() == 1) {
            return stories.values().iterator().next();
        }
        throw new CommandException(
                ExitCode.USAGE,
                stories.isEmpty()
                        ? "no record of posting " + posting + (board == null ? "" : " on board " + board)
                                + " in these files"
                        : "several boards have a posting " + posting + ": say which with --board: "
                                + stories.keySet().stream().map(Board::id).collect(Collectors.joining(", ")));
    }

    private String title(PostingKey key, Policy policy) {
        return Paint.BOLD.on(key.path(), shell.hasColour())
                + Paint.DIM.on(
                        "  " + key.postingId() + "; a close by absence takes " + policy.misses() + " misses over "
                                + policy.gap(),
                        shell.hasColour());
    }

    private void line(String line) throws IOException {
        shell.out().write(line);
        shell.out().write('\n');
    }
}
