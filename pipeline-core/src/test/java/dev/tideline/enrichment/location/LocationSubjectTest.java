package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import dev.tideline.enrichment.scoring.LabelledCases;
import dev.tideline.enrichment.scoring.Marks;
import dev.tideline.enrichment.scoring.Question;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationSubjectTest {

    private final LocationSubject subject = new LocationSubject(Shared.LOCATIONS);

    @Test
    void shouldAnswerInTheFormOfTheLabels() {
        Json answer = subject.answer(Question.of("Reno, NV (Remote)"));
        assertThat(answer.canonical())
                .isEqualTo(
                        "{\"places\":[{\"admin1\":\"US.NV\",\"city\":\"Reno\",\"confidence\":0.97,\"country\":\"US\","
                                + "\"end\":8,\"geonameid\":5511077,\"lat\":39.5296,\"level\":\"city\",\"lon\":-119.8138,"
                                + "\"mode\":\"remote\",\"raw\":\"Reno, NV\",\"region\":\"Nevada\",\"rule\":\"city-region\",\"start\":0}],"
                                + "\"remote\":[{\"confidence\":0.6,\"country\":\"US\",\"end\":8,\"inferred\":true,\"raw\":\"Reno, NV\","
                                + "\"rule\":\"remote-country-of-city\",\"start\":0}]}");
    }

    @Test
    void shouldUseTheHints() throws MalformedJsonException {
        Json neighbour = subject.answer(new Question("Cambridge", json("{'locations':['Reno, NV']}")));
        assertThat(neighbour.items("places").get(0).text("admin1")).isEqualTo("US.MA");
        Json answer = subject.answer(new Question("Cambridge", json("{'country':'US'}")));
        assertThat(answer.items("places").get(0).text("admin1")).isEqualTo("US.MA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'places':[{'city':'Oslo','country':'NO','lat':59.9,'lon':10.7}],'remote':[]}|true",
                "{'places':[{'city':'Oslo','country':'NO','lat':59.9,'lon':10.7},{'country':'SE'}],'remote':[]}|false",
                "{'places':[{'city':'Oslo','country':'NO','lat':60.9,'lon':10.7}],'remote':[]}|false",
                "{'places':[{'city':'Bergen','country':'NO'}],'remote':[]}|false",
                "{'places':[{'city':'Oslo','country':'NO'}],'remote':[{'country':'NO'}]}|false",
                "{'places':[{'city':'Oslo','country':'NO'}],'remote':[],'partial':true}|false"
            })
    void shouldMark(String label, boolean exact) throws MalformedJsonException {
        Json answer = json("{'places':[{'city':'Oslo','country':'NO','lat':59.91,'lon':10.75}],'remote':[]}");
        Marks marks = subject.mark(json(label), answer);
        assertThat(marks.exact()).isEqualTo(exact ? 1 : 0);
    }

    /** The floor under the team's labelled cases; decision 0053 names the labels that we disagree with. */
    @Test
    void shouldAnswerTheLabelledCases() {
        assertThat(LabelledCases.score(subject).marks().exactRate()).isGreaterThanOrEqualTo(0.97);
    }

    private static Json json(String text) throws MalformedJsonException {
        return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
