package dev.tideline.enrichment.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerGeneratorTest {

    @Test
    void shouldKeepNamesAndLeaveOutCodesRomanisationsAndDuplicates() {
        String row = city(
                "7", "Västerhamn", "Vasterhamn", "VHN,VH,Westhaven,vesta hamu,Västerhamn,Вестерхамн,Haven 2", "PPL");
        assertThat(GazetteerGenerator.cities(List.of(row)))
                .containsExactly("C\t7\tVästerhamn\t10.5\t-3.25\tSE\t28\t16000\t\tWesthaven|Вестерхамн");
    }

    @Test
    void shouldMarkPartsOfCitiesLeaveOutFormerPlacesAndSortById() {
        String part = city("9", "Norra", "Norra", "", "PPLX");
        String town = city("8", "Sundby", "Sundby", "", "PPLA");
        String former = city("6", "Gamla", "Gamla", "", "PPLQ");
        assertThat(GazetteerGenerator.cities(List.of(part, former, town)))
                .containsExactly(
                        "C\t8\tSundby\t10.5\t-3.25\tSE\t28\t16000\t\t", "C\t9\tNorra\t10.5\t-3.25\tSE\t28\t16000\tS\t");
    }

    @Test
    void shouldKeepTheKeyAndNameOfADivision() {
        assertThat(GazetteerGenerator.admin1(List.of("SE.28\tVästra\tVastra\t11", "AD.07\tLa Vella\tLa Vella\t12")))
                .containsExactly("A\tAD.07\tLa Vella", "A\tSE.28\tVästra");
    }

    private static String city(String id, String name, String ascii, String others, String kind) {
        return String.join(
                "\t",
                id,
                name,
                ascii,
                others,
                "10.5",
                "-3.25",
                "P",
                kind,
                "SE",
                "",
                "28",
                "",
                "",
                "",
                "16000",
                "",
                "4",
                "Europe/Stockholm",
                "2020-01-01");
    }
}
