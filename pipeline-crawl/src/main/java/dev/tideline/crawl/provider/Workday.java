package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import dev.tideline.posting.Board;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Workday's undocumented career-site interface (CXS): pages of 20 without texts, and a document for each posting, which
 * alone knows the posting's key.
 *
 * <p>A board's token is {@code tenant.pod/site}, for example {@code prairiegrid.wd5/PrairieGridCareers}. The total is to
 * be trusted on the first page only. Some tenants stop at 2,000 rows and some begin again: a page without a new row
 * before the total is reached means that rows are missing. Some tell 2,000 as the total whatever there is, so that a
 * board of just 2,000 is never known to be whole. A missing site answers 404; a missing tenant answers 422, but
 * so do live ones while they are maintained, so that proves nothing.
 */
final class Workday implements ProviderApi {

    private static final int PAGE = 20;
    private static final int KNOWN_CAP = 2_000;
    private static final String ID = "jobPostingInfo.id";
    private static final String WITHDRAWN = "S22";

    @Override
    public String provider() {
        return "workday";
    }

    @Override
    public String endpoint() {
        return "https://{tenant}.{pod}.myworkdayjobs.com";
    }

    @Override
    public String exampleToken() {
        return "prairiegrid.wd5/PrairieGridCareers";
    }

    @Override
    public String endpoint(String template, Board board) {
        Site site = Site.of(board);
        return template.replace("{tenant}", Paths.segment(site.tenant())).replace("{pod}", Paths.segment(site.pod()));
    }

    @Override
    public String backend(Board board) {
        return provider() + " " + Site.of(board).tenant();
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        Site site = Site.of(walk.board());
        String cxs = "/wday/cxs/" + Paths.segment(site.tenant()) + "/" + Paths.segment(site.name());
        Set<String> seen = new HashSet<>();
        Integer total = null;
        int offset = 0;
        while (total == null || offset < total) {
            Rows page = walk.page(
                    Request.post(walk.uri(cxs + "/jobs"), body(offset)),
                    answer -> JsonRows.split(
                            answer, "jobPostings", Set.of("externalPath", "title", "locationsText"), Set.of("total")));
            if (total == null) {
                total = page.count("total");
                walk.advertised(total);
                if (total == null) {
                    throw walk.invalid("no total: not Workday's answer");
                }
            }
            if (page.list().isEmpty()) {
                break;
            }
            if (report(walk, cxs, page, seen) == 0) {
                String why = "behind row " + offset + " of " + total + " the list begins again";
                throw offset >= KNOWN_CAP ? walk.capped(why) : walk.truncated(why);
            }
            offset += page.list().size();
        }
        if (total == KNOWN_CAP) {
            throw walk.capped("the site tells of " + total + " postings, which is the most it ever tells of");
        }
    }

    private static int report(Walk walk, String cxs, Rows page, Set<String> seen)
            throws WalkEndedException, InterruptedException {
        int fresh = 0;
        for (Row row : page.list()) {
            String path = row.field("externalPath");
            if (path == null || !path.startsWith("/")) {
                walk.saw(null, row);
            } else if (seen.add(path)) {
                fresh++;
                Detail detail = walk.detail(
                        path,
                        row.field("title") + "\n" + row.field("locationsText"),
                        Request.get(walk.uri(cxs + path)),
                        Workday::document);
                report(walk, row, detail);
            }
        }
        return fresh;
    }

    private static void report(Walk walk, Row row, Detail detail) throws WalkEndedException {
        String id = detail.field(ID);
        if (detail.failed() && (detail.isGone() || WITHDRAWN.equals(detail.field("errorCode")))) {
            walk.sawGone(id, detail);
        } else if (id == null) {
            walk.sawUnnamed(detail);
        } else {
            walk.saw(id, row, detail);
        }
    }

    private static Map<String, String> document(Answer answer) throws BadAnswerException {
        Map<String, String> fields = JsonRows.fields(answer, Set.of(ID, "errorCode"));
        if (answer.status() == 200 && !fields.containsKey(ID)) {
            throw BadAnswerException.wrong("the document names no posting");
        }
        return fields;
    }

    private static String body(int offset) {
        return "{\"appliedFacets\":{},\"limit\":" + PAGE + ",\"offset\":" + offset + ",\"searchText\":\"\"}";
    }

    /** The parts of a token. */
    private record Site(String tenant, String pod, String name) {

        static Site of(Board board) {
            String[] parts = board.token().split("[./]", 3);
            if (parts.length < 3 || !board.token().matches("[^./]+\\.[^./]+/[^/]+")) {
                throw new IllegalArgumentException("board \"" + board.id()
                        + "\" must read workday|tenant.pod/site, for example"
                        + " workday|prairiegrid.wd5/PrairieGridCareers");
            }
            return new Site(parts[0], parts[1], parts[2]);
        }
    }
}
