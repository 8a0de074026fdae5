package dev.tideline.crawl.provider;

import dev.tideline.canonical.Digests;
import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The interface behind Rippling's job pages: pages of 100 rows, a posting once for each of its locations, and a document
 * for each posting.
 *
 * <p>The total counts rows, not postings. A posting's rows may go on behind the end of a page.
 */
final class Rippling implements ProviderApi {

    private static final int PAGE = 100;
    private static final JsonList LIST =
            JsonList.of("items", "id").total("totalItems").beside("totalPages");

    @Override
    public String provider() {
        return "rippling";
    }

    @Override
    public String endpoint() {
        return "https://ats.rippling.com";
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String jobs = "/api/v2/board/" + Paths.segment(walk.board().token()) + "/jobs";
        Set<String> rows = new HashSet<>();
        Set<String> documented = new HashSet<>();
        int pages = 1;
        int total = 0;
        int read = 0;
        for (int number = 0; number < pages; number++) {
            Rows page = walk.page(Request.get(walk.uri(jobs + "?page=" + number + "&pageSize=" + PAGE)), LIST::split);
            Integer pagesTold = page.count("totalPages");
            Integer rowsTold = page.count("totalItems");
            if (pagesTold == null || rowsTold == null) {
                throw walk.invalid("no totalPages and totalItems: not Rippling's answer");
            }
            pages = Math.max(pages, pagesTold);
            total = Math.max(total, rowsTold);
            int before = rows.size();
            page.list().forEach(row -> rows.add(Digests.sha256Hex(row.bytes())));
            if (rows.size() == before && !page.list().isEmpty()) {
                throw walk.truncated("behind row " + read + " of " + total + " no new ones come");
            }
            read += page.list().size();
            report(walk, jobs, page, documented);
        }
        if (read < total) {
            throw walk.truncated("the board tells of " + total + " rows, but its list ended after " + read);
        }
    }

    private static void report(Walk walk, String jobs, Rows page, Set<String> documented)
            throws WalkEndedException, InterruptedException {
        Map<String, List<Row>> postings = new LinkedHashMap<>();
        for (Row row : page.list()) {
            String id = row.field("id");
            if (id == null) {
                walk.saw(null, row);
            } else {
                postings.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
            }
        }
        for (Map.Entry<String, List<Row>> posting : postings.entrySet()) {
            if (!documented.contains(posting.getKey())) {
                report(walk, jobs, posting.getKey(), posting.getValue(), documented);
            }
        }
    }

    /** The document has every location; without one, all rows together have them. */
    private static void report(Walk walk, String jobs, String id, List<Row> rows, Set<String> documented)
            throws WalkEndedException, InterruptedException {
        Detail detail = walk.detail(
                id,
                rows.stream()
                        .map(row -> new String(row.bytes(), StandardCharsets.UTF_8))
                        .sorted()
                        .reduce("", String::concat),
                Request.get(walk.uri(jobs + "/" + Paths.segment(id))),
                answer -> document(answer, id));
        if (detail.document() != null) {
            documented.add(id);
            walk.saw(id, rows.get(0), detail);
        } else {
            for (Row row : rows) {
                walk.saw(id, row);
            }
        }
    }

    private static Map<String, String> document(Answer answer, String id) throws BadAnswerException {
        Map<String, String> fields = JsonRows.fields(answer, Set.of("id", "uuid"));
        if (answer.status() == 200 && !fields.containsValue(id)) {
            throw BadAnswerException.wrong("the document is not that of posting " + id);
        }
        return fields;
    }
}
