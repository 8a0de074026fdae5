package dev.tideline.apps.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandIT {

    @TempDir
    private Path home;

    @Test
    void shouldShowWhatItPromises() {
        Run run = new Run.In(home).tideline("demo", "--exit");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("OPENED", "UPDATED", "CLOSED", "REOPENED")
                .contains("the failed crawl c4 of greenhouse|harborlight closed nothing: 5 postings still open")
                .contains("one payload is in the dead letters");
        assertThat(LocalPointer.find(home)).isNull();
    }
}
