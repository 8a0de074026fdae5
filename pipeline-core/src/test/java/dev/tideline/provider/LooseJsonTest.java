package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LooseJsonTest {

    @Test
    void shouldMendWhatHasOneMeaning() {
        assertThat(LooseJson.repaired("//<![CDATA[\n{\"a\": \"x\ny\\\"\", \"b\": [1, 2,],}\n//]]>"))
                .isEqualTo("{\"a\": \"x\\ny\\\"\", \"b\": [1, 2]}");
        assertThat(LooseJson.repaired("<!-- {\"a\": \",}\"} -->")).isEqualTo("{\"a\": \",}\"}");
    }

    @Test
    void shouldFindTheEndOfAnObjectWithinAScript() throws Exception {
        assertThat(LooseJson.first(" {\"a\": \"}\\\"{\", \"b\": {}}); more()").has("b"))
                .isTrue();
        assertThatThrownBy(() -> LooseJson.first("null; {\"a\": 1}")).isInstanceOf(UnreadablePayloadException.class);
        assertThatThrownBy(() -> LooseJson.first("{\"a\": {")).isInstanceOf(UnreadablePayloadException.class);
    }
}
