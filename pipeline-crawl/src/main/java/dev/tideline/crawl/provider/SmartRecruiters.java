package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.util.Map;
import java.util.Set;

/**
 * SmartRecruiters' documented Posting API: pages of 100 without texts, and a document for each posting.
 *
 * <p>Any name at all is answered with an empty list, so an empty list says nothing about a board. Of a board that had a
 * few postings, these are asked for themselves: a board's last posting too must be able to close.
 */
final class SmartRecruiters implements ProviderApi {

    private static final int PAGE = 100;

    private static final JsonList LIST = JsonList.of("content", "id").total("totalFound");

    /** More that go at once look like a server's trouble, and are as many as R10 looks twice at. */
    private static final int LAST_POSTINGS = 4;

    private static final String GONE = "RESOURCE_NOT_FOUND";

    @Override
    public String provider() {
        return "smartrecruiters";
    }

    @Override
    public String endpoint() {
        return "https://api.smartrecruiters.com";
    }

    @Override
    public String exampleToken() {
        return "AlpineFoods";
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String postings = "/v1/companies/" + Paths.segment(walk.board().token()) + "/postings";
        int offset = 0;
        Integer total = null;
        while (total == null || offset < total) {
            Rows page =
                    walk.page(Request.get(walk.uri(postings + "?limit=" + PAGE + "&offset=" + offset)), LIST::split);
            total = walk.advertised(page.count("totalFound"));
            if (total == null) {
                throw walk.invalid("no totalFound: not SmartRecruiters' answer");
            }
            if (page.list().isEmpty()) {
                if (total == 0) {
                    askForTheLast(walk, postings);
                }
                return;
            }
            if (report(walk, postings, page) == 0) {
                throw walk.truncated("behind row " + offset + " of " + total + " the list begins again");
            }
            offset += page.list().size();
        }
    }

    private static int report(Walk walk, String postings, Rows page) throws WalkEndedException, InterruptedException {
        int fresh = 0;
        for (Row row : page.list()) {
            String id = row.field("id");
            if (id == null) {
                walk.saw(null, row);
                continue;
            }
            fresh += walk.saw(
                            id,
                            row,
                            Request.get(walk.uri(postings + "/" + Paths.segment(id))),
                            answer -> document(answer, id))
                    ? 1
                    : 0;
        }
        return fresh;
    }

    private static void askForTheLast(Walk walk, String postings) throws WalkEndedException, InterruptedException {
        for (Map<String, String> last :
                walk.remembered(LAST_POSTINGS, answer -> JsonRows.fields(answer, Set.of("id")))) {
            String id = String.valueOf(last.get("id"));
            Detail detail = walk.detail(
                    id, "", Request.get(walk.uri(postings + "/" + Paths.segment(id))), answer -> document(answer, id));
            if (!detail.failed()) {
                throw walk.truncated("the list is empty, but posting " + id + " is still there");
            } else if (detail.isGone() && GONE.equals(detail.field("code"))) {
                walk.sawGone(id, detail);
            }
        }
    }

    private static Map<String, String> document(Answer answer, String id) throws BadAnswerException {
        Map<String, String> fields = JsonRows.fields(answer, Set.of("id", "code"));
        if (answer.status() == 200 && !id.equals(fields.get("id"))) {
            throw BadAnswerException.wrong("the document is not that of posting " + id);
        }
        return fields;
    }
}
