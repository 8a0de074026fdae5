package dev.tideline.crawl.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardFileTest {

    @TempDir
    private Path directory;

    @Test
    void shouldReadBoardsWithTheirOptions() throws IOException {
        List<BoardEntry> entries = read("""
            provider,token,company
            # the big ones
            greenhouse,acme,"Acme, Ltd"

            workday,brine.wd5/Careers,,lifecycle.misses=4, details-age=P3D
            """);

        assertThat(entries)
                .containsExactly(
                        new BoardEntry(new Board("greenhouse", "acme"), "Acme, Ltd", Map.of()),
                        new BoardEntry(
                                new Board("workday", "brine.wd5/Careers"),
                                null,
                                Map.of("lifecycle.misses", "4", "details-age", "P3D")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "greenhouse|expected provider,token,company",
                "Greenhouse,acme,Acme|lower-case",
                "greenhouse,acme,Acme,speed=fast|\"speed\" is no option of a board",
                "greenhouse,acme,Acme,robots|name=value",
                "greenhouse,acme,Acme,robots=never|respect or ignore",
                "greenhouse,acme,Acme,details-age=3|a duration",
                "greenhouse,acme,Acme,endpoint=ftp://x|an address",
                "greenhouse,acme,Acme,lifecycle.misses=none|a whole number",
                "greenhouse,acme,Acme,lifecycle.mises=2|is no policy"
            })
    void shouldNameTheLineAndWhatIsWrong(String line, String problem) {
        assertThatThrownBy(() -> read("lever,brine,Brine\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("boards.csv:2")
                .hasMessageContaining(problem);
    }

    @Test
    void shouldNotRepeatATokenThatIsWrong() {
        assertThatThrownBy(() -> read("comeet,A1.002,Brine,token=1A-2B\n"))
                .hasMessageContaining("letters and digits")
                .hasMessageNotContaining("1A-2B");
    }

    @Test
    void shouldRefuseABoardThatStandsTwice() {
        assertThatThrownBy(() -> read("lever,brine,Brine\nlever,brine,Brine\n")).hasMessageContaining("stands twice");
    }

    private List<BoardEntry> read(String text) throws IOException {
        return BoardFile.read(Files.writeString(directory.resolve("boards.csv"), text));
    }
}
