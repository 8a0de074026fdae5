package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.apps.config.Configuration;
import dev.tideline.apps.config.Settings;
import dev.tideline.lifecycle.Outcome.Output.Happened;
import dev.tideline.schema.PostingEvent;
import dev.tideline.streams.record.AvroMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo's events, as they are shown. */
class TimelineTest {

    private final Timeline timeline = new Timeline(false);

    @Test
    void shouldSayWhatHappenedAndWhy() throws IOException {
        assertThat(events().stream().map(timeline::line))
                .contains(
                        "2026-03-02 06:00  greenhouse|harborlight    OPENED    Controls Engineer"
                                + "  - was there at our first look (R2)",
                        "2026-03-02 18:00  greenhouse|harborlight    UPDATED   Senior Firmware Engineer"
                                + "  title: Firmware Engineer → Senior Firmware Engineer"
                                + "  - content differs in crawl c3 (R5)",
                        "2026-03-03 06:00  greenhouse|harborlight    CLOSED    Port Partnerships Lead"
                                + "  - missed by 2 complete crawls: c3, c5, gone since 2026-03-02 18:00 (R8)",
                        "2026-03-02 18:20  ashby|Cloudmilk           CLOSED    Agronomist in Residence"
                                + "  - unlisted in crawl c3 (R9)",
                        "2026-03-03 12:00  greenhouse|harborlight    REOPENED  Port Partnerships Lead"
                                + "  - back after 17 h in crawl c6, correction (R14)");
    }

    @Test
    void shouldColourTheKindOfEvent() throws IOException {
        String line = new Timeline(true).line(events().get(0));

        assertThat(line).contains((char) 27 + "[32mOPENED");
    }

    @Test
    void shouldShortenLongValues() {
        assertThat(Timeline.value("x".repeat(100))).hasSize(48).endsWith("…");
        assertThat(Timeline.value("[\"Reno, NV\",\"Sparks, NV\"]")).isEqualTo("Reno, NV; Sparks, NV");
        assertThat(Timeline.value(null)).isEqualTo("nothing");
    }

    private static List<PostingEvent> events() throws IOException {
        AvroMapper avro = new AvroMapper();
        return DemoBoards.load().rehearse(Configuration.of(Settings.defaults())).stream()
                .flatMap(output ->
                        output instanceof Happened happened ? Stream.of(avro.toAvro(happened.event())) : Stream.empty())
                .toList();
    }
}
