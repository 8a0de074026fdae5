package dev.tideline.crawl.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.posting.Board;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a board's token may look like. */
class ProviderApisTest {

    private static final ProviderApis APIS = ProviderApis.standard();

    @ParameterizedTest
    @CsvSource({
        "lever, harborgoods, https://api.lever.co",
        "recruitee, harborgoods, https://harborgoods.recruitee.com",
        "workday, prairie.wd5/Careers, https://prairie.wd5.myworkdayjobs.com",
        "oracle, girder.fa.us2.oraclecloud.com/CX_1, https://girder.fa.us2.oraclecloud.com",
        "successfactors, career5.successfactors.eu/blaufeldP, https://career5.successfactors.eu",
        "ukg, recruiting2.ultipro.com/OVE1000OVEN/99999999-1111-4222-8333-444444444444, https://recruiting2.ultipro.com"
    })
    void shouldKnowWhereABoardIsAskedFor(String provider, String token, String endpoint) {
        Board board = new Board(provider, token);
        ProviderApi api = APIS.of(board);

        assertThat(api.endpoint(api.endpoint(), board)).isEqualTo(endpoint);
    }

    @ParameterizedTest
    @CsvSource({
        "workday, prairie",
        "oracle, CX_1",
        "oracle, girder.fa.us2.oraclecloud.com",
        "oracle, girder.fa.us2.oraclecloud.com/",
        "oracle, Girder.fa.us2.oraclecloud.com/CX_1",
        "oracle, https://girder.fa.us2.oraclecloud.com/CX_1",
        "oracle, user@girder.fa.us2.oraclecloud.com/CX_1",
        "oracle, girder.fa.us2.oraclecloud.com/sites/CX_1",
        "successfactors, blaufeldP",
        "ukg, recruiting2.ultipro.com/OVE1000OVEN",
        "ukg, recruiting2.ultipro.com/OVE1000OVEN/JobBoard/99999999-1111-4222-8333-444444444444",
        "ukg, OVE1000OVEN/99999999-1111-4222-8333-444444444444"
    })
    void shouldRefuseATokenThatCannotBeAndShowOneThatCan(String provider, String token) {
        Board board = new Board(provider, token);

        assertThatThrownBy(() -> APIS.of(board))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(board.id())
                .hasMessageContaining("must read");
    }
}
