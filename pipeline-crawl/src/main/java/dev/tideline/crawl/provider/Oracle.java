package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import dev.tideline.posting.Board;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The interface behind the career sites of Oracle Recruiting Cloud, on the customer's own host: pages of 200 with short
 * texts and a total, and a document for each posting.
 *
 * <p>A board's token is {@code host/site}. Pages may be short in the middle of the list, so the next one begins behind
 * the rows that came. The total may be a few too high, and moves from page to page. Behind row 10,000 the list is empty
 * and the total 0. A site that is not there is answered with an error, nobody has said which: so no error says that.
 */
final class Oracle implements ProviderApi {

    private static final int PAGE = 200;
    private static final int WINDOW = 10_000;
    private static final String ID = "Id";
    private static final String TOTAL = "items.TotalJobsCount";

    /** What a row says of its posting itself; the rest moves, or is a rank. */
    private static final List<String> SAID =
            List.of("Title", "PrimaryLocation", "PostedDate", "PostingEndDate", "ShortDescriptionStr");

    private static final JsonList LIST = new JsonList("items.requisitionList", ID, TOTAL, Set.of(), Set.copyOf(SAID));

    @Override
    public String provider() {
        return "oracle";
    }

    @Override
    public String endpoint() {
        return CareerSite.ENDPOINT;
    }

    @Override
    public String exampleToken() {
        return "girder.fa.us2.oraclecloud.com/CX_1";
    }

    @Override
    public String endpoint(String template, Board board) {
        return site(board).endpoint(template);
    }

    @Override
    public String backend(Board board) {
        return provider() + " " + site(board).host();
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    @Override
    public boolean isUnknownBoard(Answer answer) {
        return false;
    }

    /** The postings do not name the address that their pages are at. */
    @Override
    public Map<String, String> request(Walk walk) {
        CareerSite site = site(walk.board());
        return Map.of("host", site.host(), "site", site.name());
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String site = Paths.segment(site(walk.board()).name());
        int offset = 0;
        Integer total = null;
        while (total == null || offset < total) {
            if (offset >= WINDOW) {
                throw walk.capped("the site tells of " + total + " postings, and lists no more than " + WINDOW);
            }
            Rows page = walk.page(list(walk, site, offset), LIST::split);
            total = walk.advertised(page.count(TOTAL));
            if (total == null) {
                throw walk.invalid("no TotalJobsCount: not Oracle's answer");
            }
            int rows = page.list().size();
            if (rows == 0) {
                return;
            }
            // Where the total is too high, the last rows come once more, but never more of them than are left.
            boolean isTail = total - offset < PAGE && rows <= total - offset;
            if (report(walk, site, page) == 0 && !isTail) {
                throw walk.truncated("behind row " + offset + " of " + total + " the list begins again");
            }
            offset += rows;
        }
    }

    private static Request list(Walk walk, String site, int offset) {
        return Request.get(walk.uri("/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true"
                + "&expand=requisitionList.workLocation,requisitionList.secondaryLocations&finder=findReqs;siteNumber="
                + site + ",limit=" + Math.min(PAGE, WINDOW - offset) + ",offset=" + offset
                + ",sortBy=POSTING_DATES_DESC"));
    }

    private static int report(Walk walk, String site, Rows page) throws WalkEndedException, InterruptedException {
        int fresh = 0;
        for (Row row : page.list()) {
            String id = row.field(ID);
            if (id == null) {
                walk.saw(null, row);
                continue;
            }
            String said =
                    SAID.stream().map(name -> String.valueOf(row.field(name))).collect(Collectors.joining("\n"));
            Request document = Request.get(walk.uri("/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails"
                    + "?expand=all&onlyData=true&finder=ById;Id=%22" + Paths.segment(id) + "%22,siteNumber=" + site));
            fresh += walk.saw(id, row, walk.detail(id, said, document, answer -> document(answer, id))) ? 1 : 0;
        }
        return fresh;
    }

    /** A posting that is gone has an empty list of documents. */
    private static Map<String, String> document(Answer answer, String id) throws BadAnswerException {
        List<Row> documents =
                JsonRows.split(answer, "items", Set.of(ID), Set.of()).list();
        if (documents.size() != 1 || !id.equals(documents.get(0).field(ID))) {
            throw BadAnswerException.wrong("the document is not that of posting " + id);
        }
        return documents.get(0).fields();
    }

    private CareerSite site(Board board) {
        return CareerSite.of(board, "[^/]+", exampleToken());
    }
}
