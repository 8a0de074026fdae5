package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Manners;
import dev.tideline.crawl.http.Request;
import dev.tideline.posting.Board;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * The interface behind UKG Pro's (UltiPro's) job boards: pages of 50 without texts and with a total, and a page for each
 * posting with its data in a script.
 *
 * <p>A board's token is {@code host/TENANT/id}, as in the board's address {@code host/TENANT/JobBoard/id}. A question
 * without a search is answered with an empty list for every tenant. The page of a posting that is gone is a page without
 * data. Boards at {@code rec.pro.ukg.net} want a token from their page first, and are not read.
 */
final class Ukg implements ProviderApi {

    private static final int PAGE = 50;
    private static final String DATA = "CandidateOpportunityDetail(";
    private static final String ID = "Id";
    private static final String TOTAL = "totalCount";
    private static final JsonList LIST = JsonList.of("opportunities", ID).total(TOTAL);

    @Override
    public String provider() {
        return "ukg";
    }

    @Override
    public String endpoint() {
        return CareerSite.ENDPOINT;
    }

    @Override
    public String exampleToken() {
        return "recruiting2.ultipro.com/OVE1000OVEN/99999999-1111-4222-8333-444444444444";
    }

    @Override
    public String endpoint(String template, Board board) {
        return site(board).endpoint(template);
    }

    @Override
    public Manners manners() {
        return Manners.GENTLE;
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    /** The postings do not name the address that their pages are at. */
    @Override
    public Map<String, String> request(Walk walk) {
        CareerSite site = site(walk.board());
        return Map.of("host", site.host(), "site", path(site));
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String board = "/" + path(site(walk.board()));
        int offset = 0;
        Integer total = null;
        while (total == null || offset < total) {
            Rows page = walk.page(
                    Request.post(walk.uri(board + "/JobBoardView/LoadSearchResults"), search(offset)), LIST::split);
            total = walk.advertised(page.count(TOTAL));
            if (total == null) {
                throw walk.invalid("no totalCount: not UKG's answer");
            } else if (page.list().isEmpty()) {
                return;
            } else if (report(walk, board, page) == 0) {
                throw walk.truncated("behind row " + offset + " of " + total + " the list begins again");
            }
            offset += page.list().size();
        }
    }

    private static int report(Walk walk, String board, Rows page) throws WalkEndedException, InterruptedException {
        int fresh = 0;
        for (Row row : page.list()) {
            String id = row.field(ID);
            if (id == null) {
                walk.saw(null, row);
                continue;
            }
            Request document = Request.get(walk.uri(board + "/OpportunityDetail?opportunityId=" + Paths.segment(id)))
                    .with("Accept", "text/html");
            fresh += walk.saw(id, row, document, answer -> document(answer, id)) ? 1 : 0;
        }
        return fresh;
    }

    private static Map<String, String> document(Answer answer, String id) throws BadAnswerException {
        int data = new String(answer.body(), StandardCharsets.ISO_8859_1).indexOf(DATA);
        if (data < 0) {
            throw BadAnswerException.wrong("the page has no data of a posting");
        }
        byte[] json = Arrays.copyOfRange(answer.body(), data + DATA.length(), answer.body().length);
        Map<String, String> fields = JsonRows.firstFields(
                new Answer(answer.uri(), answer.status(), answer.headers(), json, answer.at()), Set.of(ID));
        if (!id.equals(fields.get(ID))) {
            throw BadAnswerException.wrong("the page is not that of posting " + id);
        }
        return fields;
    }

    private static String search(int offset) {
        return "{\"opportunitySearch\":{\"Top\":" + PAGE + ",\"Skip\":" + offset
                + ",\"QueryString\":\"\",\"OrderBy\":[{\"Value\":\"postedDateDesc\",\"PropertyName\":\"PostedDate\","
                + "\"Ascending\":false}],\"Filters\":[]}}";
    }

    private CareerSite site(Board board) {
        return CareerSite.of(board, "\\w+/[0-9a-fA-F-]{36}", exampleToken());
    }

    private static String path(CareerSite site) {
        return site.name().replace("/", "/JobBoard/");
    }
}
