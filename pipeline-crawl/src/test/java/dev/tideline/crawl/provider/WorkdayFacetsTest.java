package dev.tideline.crawl.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.crawl.http.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkdayFacetsTest {

    private static final String TWO = facet("timeType", 60, 70);
    private static final String THREE = facet("family", 50, 50, 30);

    @Test
    void shouldSplitByTheFewestValuesWhereTwoFacetsAgreeOnTheTotal() {
        WorkdayFacets.Facet facet = split(THREE, TWO, facet("places", 90, 90));

        assertThat(facet).isNotNull();
        assertThat(facet.name()).isEqualTo("timeType");
        assertThat(facet.total()).isEqualTo(130);
        assertThat(facet.values().get(1).applied(facet)).isEqualTo("{\"timeType\":[\"v1\"]}");
    }

    @Test
    void shouldNotBelieveOneFacetAlone() {
        assertThat(split(TWO, facet("places", 90, 90))).isNull();
    }

    @Test
    void shouldNotChooseBetweenTwoTotals() {
        assertThat(split(TWO, THREE, facet("a", 90, 90), facet("b", 80, 100))).isNull();
    }

    @Test
    void shouldNotSplitWhereAValueIsTooLargeItself() {
        assertThat(split(facet("a", 100, 30), facet("b", 110, 20))).isNull();
        assertThat(split(facet("a", 100, 30), TWO).name()).isEqualTo("timeType");
    }

    @Test
    void shouldNotSplitWhatAFacetDoesNotCountInFull() {
        String nested = "{\"facetParameter\":\"group\",\"values\":[{\"id\":\"a\",\"count\":130},{\"values\":[]}]}";

        assertThat(split(TWO, nested)).isNull();
        assertThat(split()).isNull();
    }

    @Test
    void shouldNotSplitASiteThatTheSumsDoNotExceed() {
        assertThat(split(facet("a", 50, 50), facet("b", 40, 60))).isNull();
    }

    private static WorkdayFacets.Facet split(String... facets) {
        byte[] body = ("{\"facets\":[" + String.join(",", facets) + "]}").getBytes(StandardCharsets.UTF_8);
        return WorkdayFacets.splitting(
                new Answer(URI.create("https://example.com/"), 200, Map.of(), body, Instant.EPOCH), 100);
    }

    private static String facet(String name, int... counts) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            values.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"v" + i + "\",\"descriptor\":\"\",\"count\":" + counts[i] + "}");
        }
        return "{\"facetParameter\":\"" + name + "\",\"values\":[" + values + "]}";
    }
}
