package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.util.Map;
import java.util.Set;

/**
 * Lever's documented Postings API: a bare list, without a total. Without a limit it answers the whole board.
 *
 * <p>Nothing in the answer says that it is whole. A round number of rows may be a limit that nobody told us of, so the
 * rows behind it are asked for until there are none.
 */
final class Lever implements ProviderApi {

    private static final int ROUND = 50;

    private static final JsonList LIST = JsonList.of(JsonRows.BARE, "id");

    @Override
    public String provider() {
        return "lever";
    }

    @Override
    public String endpoint() {
        return "https://api.lever.co";
    }

    /** Lever says so in JSON; a 404 in other words comes from something in between. */
    @Override
    public boolean isUnknownBoard(Answer answer) {
        if (answer.status() != 404) {
            return false;
        }
        try {
            return "false".equals(JsonRows.fields(answer, Set.of("ok")).get("ok"));
        } catch (BadAnswerException e) {
            return false;
        }
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String path = "/v0/postings/" + Paths.segment(walk.board().token()) + "?mode=json";
        Rows rows = walk.whole(Request.get(walk.uri(path)), LIST::split);
        LIST.saw(walk, rows);
        int read = rows.list().size();
        while (!rows.list().isEmpty() && read % ROUND == 0) {
            rows = walk.page(Request.get(walk.uri(path + "&skip=" + read + "&limit=100")), LIST::split);
            if (LIST.saw(walk, rows) == 0 && !rows.list().isEmpty()) {
                throw walk.truncated("behind row " + read + " the list begins again");
            }
            read += rows.list().size();
        }
    }

    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of("mode", "json");
    }
}
