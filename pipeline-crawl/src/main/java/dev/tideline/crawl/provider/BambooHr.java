package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * BambooHR's careers pages: the whole list in one answer on the customer's own host, and a document for each posting.
 *
 * <p>A customer that is gone is answered with a redirect to BambooHR's own site; one that has not paid, with one to a page
 * of the same host, which says nothing of the board.
 */
final class BambooHr implements ProviderApi {

    private static final JsonList LIST = JsonList.of("result", "id").total("meta.totalCount");
    private static final String OPENING = "result.jobOpening.";

    @Override
    public String provider() {
        return "bamboohr";
    }

    @Override
    public String endpoint() {
        return "https://{board}.bamboohr.com";
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    /** The documents do not name the host that their pages are on. */
    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of("host", walk.uri("/").getAuthority());
    }

    @Override
    public boolean isUnknownBoard(Answer answer) {
        URI location = answer.location();
        return location == null ? ProviderApi.super.isUnknownBoard(answer) : Paths.isOnHost(location, "bamboohr.com");
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        Rows openings = walk.whole(Request.get(walk.uri("/careers/list")), LIST::split);
        if (walk.advertised(openings.count("meta.totalCount")) == null) {
            throw walk.invalid("no totalCount: not BambooHR's answer");
        }
        for (Row opening : openings.list()) {
            String id = opening.field("id");
            if (id == null) {
                walk.saw(null, opening);
            } else {
                String path = "/careers/" + Paths.segment(id);
                walk.saw(id, opening, Request.get(walk.uri(path + "/detail")), answer -> document(answer, path));
            }
        }
    }

    /** Most documents name their posting in the address of its page only. */
    private static Map<String, String> document(Answer answer, String path) throws BadAnswerException {
        Map<String, String> fields =
                JsonRows.fields(answer, Set.of(OPENING + "jobOpeningName", OPENING + "jobOpeningShareUrl"));
        String page = fields.getOrDefault(OPENING + "jobOpeningShareUrl", path);
        if (answer.status() == 200 && (!fields.containsKey(OPENING + "jobOpeningName") || !page.endsWith(path))) {
            throw BadAnswerException.wrong("the document is not that of " + path);
        }
        return fields;
    }
}
