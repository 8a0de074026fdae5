package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import dev.tideline.crawl.provider.WorkdayFacets.Facet;
import dev.tideline.crawl.provider.WorkdayFacets.Value;
import dev.tideline.posting.Board;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Workday's undocumented career-site interface (CXS): pages of 20 without texts, and a document for each posting, which
 * alone knows the posting's key.
 *
 * <p>A board's token is {@code tenant.pod/site}, for example {@code prairiegrid.wd5/PrairieGridCareers}. The total is to
 * be trusted on the first page only. Some tenants stop at 2,000 rows and some begin again: a page without a new row
 * before the total is reached means that rows are missing. Some tell 2,000 as the total whatever there is: such a board
 * is read by the values of a facet, where the facets' counts prove that these are all of it. A missing site answers 404;
 * a missing tenant answers 422, but so do live ones while they are maintained, so that proves nothing.
 */
final class Workday implements ProviderApi {

    private static final String PATH = "externalPath";
    private static final int PAGE = 20;
    private static final int KNOWN_CAP = 2_000;
    private static final String ID = "jobPostingInfo.id";
    private static final String TOTAL = "total";
    private static final String EVERYTHING = "{}";
    private static final JsonList LIST =
            new JsonList("jobPostings", PATH, TOTAL, Set.of(), Set.of("title", "locationsText"));
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

    /** The first page, with what a site that tells of no more can be split by. */
    private record First(Rows page, @Nullable Facet splitting) {

        static First of(Answer answer) throws BadAnswerException {
            Rows page = LIST.split(answer);
            Integer total = page.count(TOTAL);
            boolean capped = total != null && total == KNOWN_CAP;
            return new First(page, capped ? WorkdayFacets.splitting(answer, KNOWN_CAP) : null);
        }
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        Site site = Site.of(walk.board());
        String cxs = "/wday/cxs/" + Paths.segment(site.tenant()) + "/" + Paths.segment(site.name());
        First first = walk.page(Request.post(walk.uri(cxs + "/jobs"), body(EVERYTHING, 0)), First::of);
        int total = total(walk, first.page());
        Facet facet = first.splitting();
        if (facet != null) {
            readParts(walk, cxs, facet);
            return;
        }
        walk.advertised(total);
        readPages(walk, cxs, EVERYTHING, first.page(), total, new HashSet<>());
        if (total == KNOWN_CAP) {
            throw walk.capped("the site tells of " + total + " postings, which is the most it ever tells of");
        }
    }

    private static void readParts(Walk walk, String cxs, Facet facet) throws WalkEndedException, InterruptedException {
        walk.advertised(facet.total());
        Set<String> seen = new HashSet<>();
        for (Value value : facet.values()) {
            String applied = value.applied(facet);
            Rows page = walk.page(Request.post(walk.uri(cxs + "/jobs"), body(applied, 0)), LIST::split);
            if (total(walk, page) != value.count()) {
                throw walk.truncated("of " + facet.name() + " " + value.id() + " there are " + total(walk, page)
                        + " postings, not the " + value.count() + " that the site counts");
            }
            readPages(walk, cxs, applied, page, value.count(), seen);
        }
        if (seen.size() < facet.total()) {
            throw walk.truncated("split by " + facet.name() + " the site has " + seen.size() + " postings, not the "
                    + facet.total() + " that it counts");
        }
    }

    private static int total(Walk walk, Rows first) throws WalkEndedException {
        Integer total = first.count(TOTAL);
        if (total == null) {
            throw walk.invalid("no total: not Workday's answer");
        }
        return total;
    }

    private static void readPages(Walk walk, String cxs, String applied, Rows first, int total, Set<String> seen)
            throws WalkEndedException, InterruptedException {
        Rows page = first;
        int offset = 0;
        while (!page.list().isEmpty()) {
            if (report(walk, cxs, page, seen) == 0) {
                String why = "behind row " + offset + " of " + total + " the list begins again";
                throw offset >= KNOWN_CAP ? walk.capped(why) : walk.truncated(why);
            }
            offset += page.list().size();
            if (offset >= total) {
                return;
            }
            page = walk.page(Request.post(walk.uri(cxs + "/jobs"), body(applied, offset)), LIST::split);
        }
    }

    private static int report(Walk walk, String cxs, Rows page, Set<String> seen)
            throws WalkEndedException, InterruptedException {
        int fresh = 0;
        for (Row row : page.list()) {
            String path = row.field(PATH);
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

    private static String body(String applied, int offset) {
        return "{\"appliedFacets\":" + applied + ",\"limit\":" + PAGE + ",\"offset\":" + offset
                + ",\"searchText\":\"\"}";
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
