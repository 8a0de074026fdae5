package dev.tideline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void shouldRefuseATableThatIsNotThere() {
        assertThatThrownBy(() -> Table.rows(TableTest.class, "absent.tsv", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent.tsv");
    }

    @Test
    void shouldRefuseARowWithTooFewColumns() {
        assertThatThrownBy(() -> Table.rows(TableTest.class, "phrases.tsv", 99))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99 columns");
    }

    @Test
    void shouldSplitTheNamesOfACell() {
        assertThat(Table.names(List.of("NO", "Norge| Noreg"), 1)).containsExactly("Norge", "Noreg");
        assertThat(Table.names(List.of("NO", ""), 1)).isEmpty();
        assertThat(Table.names(List.of("NO"), 1)).isEmpty();
    }
}
