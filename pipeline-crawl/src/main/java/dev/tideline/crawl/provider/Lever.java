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
        Rows rows = walk.whole(Request.get(walk.uri(path)), Lever::rows);
        int read = report(walk, rows).read();
        while (!rows.list().isEmpty() && read % ROUND == 0) {
            rows = walk.page(Request.get(walk.uri(path + "&skip=" + read + "&limit=100")), Lever::rows);
            Report report = report(walk, rows);
            if (!rows.list().isEmpty() && report.fresh() == 0) {
                throw walk.truncated("behind row " + read + " the list begins again");
            }
            read += report.read();
        }
    }

    private record Report(int read, int fresh) {}

    private static Report report(Walk walk, Rows rows) throws WalkEndedException {
        int fresh = 0;
        for (Row row : rows.list()) {
            fresh += walk.saw(row.field("id"), row) ? 1 : 0;
        }
        return new Report(rows.list().size(), fresh);
    }

    private static Rows rows(Answer answer) throws BadAnswerException {
        return JsonRows.split(answer, JsonRows.BARE, Set.of("id"), Set.of());
    }

    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of("mode", "json");
    }
}
