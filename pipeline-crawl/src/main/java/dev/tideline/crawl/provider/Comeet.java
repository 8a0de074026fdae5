package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.util.Map;

/**
 * Comeet's documented careers API: the whole board in one bare list, without a total.
 *
 * <p>A board is a company's uid. It is asked for with a token that stands beside the uid in the company's own careers
 * page, for everyone to read; it is no part of the board's name. Nobody has seen how Comeet answers for a company that is
 * gone, and a token that is replaced is refused too: so no refusal says that there is no such board.
 *
 * @see <a href="https://developers.comeet.com/reference/careers-position-model">Careers position model</a>
 */
final class Comeet implements ProviderApi {

    private static final String TOKEN = "token";

    @Override
    public String provider() {
        return "comeet";
    }

    @Override
    public String endpoint() {
        return "https://www.comeet.co";
    }

    @Override
    public String exampleToken() {
        return "A1.002";
    }

    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of("details", "true");
    }

    @Override
    public boolean isUnknownBoard(Answer answer) {
        return false;
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String token = walk.option(TOKEN, "");
        if (token.isEmpty()) {
            throw walk.invalid(
                    "not asked: a Comeet board needs token=... in the boards file, as it stands beside the uid"
                            + " in the page of the company's jobs");
        }
        String path = "/careers-api/2.0/company/" + Paths.segment(walk.board().token()) + "/positions?token="
                + Paths.segment(token) + "&details=true";
        JsonList.of(JsonRows.BARE, "uid").read(walk, Request.get(walk.uri(path)));
    }
}
