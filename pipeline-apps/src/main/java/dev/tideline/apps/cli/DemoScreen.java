package dev.tideline.apps.cli;

import dev.tideline.schema.BoardStatus;
import dev.tideline.schema.CrawlReport;
import dev.tideline.schema.PostingEvent;
import dev.tideline.streams.pipeline.DeadLetterHeaders;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Shows what comes out of the topics as it comes, and remembers it for the summary. */
final class DemoScreen {

    private final Shell shell;
    private final Timeline timeline;
    private final Topics topics;
    private final RecordSerdes serdes;
    private final List<PostingEvent> events = new ArrayList<>();
    private final Map<String, List<BoardStatus>> boards = new LinkedHashMap<>();
    private final List<String> deadLetters = new ArrayList<>();
    private long crawls;

    DemoScreen(Shell shell, Topics topics, RecordSerdes serdes) {
        this.shell = shell;
        this.timeline = new Timeline(shell.hasColour());
        this.topics = topics;
        this.serdes = serdes;
    }

    boolean show(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.events().name())) {
            PostingEvent event =
                    serdes.value(topics.events()).deserializer().deserialize(record.topic(), record.value());
            events.add(event);
            print(timeline.line(event));
        } else if (record.topic().equals(topics.boards().name())) {
            show(serdes.value(topics.boards()).deserializer().deserialize(record.topic(), record.value()));
        } else {
            String reason = RecordView.header(record, DeadLetterHeaders.REASON);
            deadLetters.add(reason);
            print(note("a payload went to the dead letters: " + reason));
        }
        return true;
    }

    private void show(BoardStatus board) {
        crawls++;
        boards.computeIfAbsent(board.getBoardId(), id -> new ArrayList<>()).add(board);
        CrawlReport crawl = board.getRecentCrawls().get(0);
        if (!crawl.getCounted()) {
            print(note(board.getBoardId() + ", " + RecordView.crawl(crawl)));
        }
    }

    long crawls() {
        return crawls;
    }

    List<PostingEvent> events() {
        return events;
    }

    List<String> deadLetters() {
        return deadLetters;
    }

    /** Crawls that must not close anything, each with the board as it stood after it. */
    List<BoardStatus> uncounted() {
        return boards.values().stream()
                .flatMap(List::stream)
                .filter(board -> !board.getRecentCrawls().get(0).getCounted())
                .toList();
    }

    void print(String line) {
        try {
            shell.out().write(line);
            shell.out().write('\n');
            shell.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String note(String text) {
        return Paint.DIM.on(" ".repeat(18) + text, shell.hasColour());
    }
}
