package dev.tideline.simulation;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.simulation.PostingLife.Listing;
import dev.tideline.simulation.PostingLife.Moment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The truth as JSON lines: a line a posting with its moments, a line a crawl with what struck it and what it left out. */
public final class TruthLine {

    private TruthLine() {}

    /** Board by board: its postings, then its crawls. */
    public static Stream<String> all(Truth truth) {
        return truth.boards().stream()
                .flatMap(board -> Stream.concat(
                        board.postings().stream().map(TruthLine::posting),
                        truth.crawls(board).stream().map(TruthLine::crawl)));
    }

    private static String posting(PostingLife posting) {
        List<Moment> moments = posting.moments();
        StringBuilder out = new StringBuilder("{\"type\":\"posting\",\"posting_id\":")
                .append(quote(posting.key().postingId()))
                .append(",\"board_id\":")
                .append(quote(posting.key().board().id()))
                .append(",\"key\":")
                .append(quote(posting.key().key()))
                .append(",\"moments\":[");
        for (int i = 0; i < moments.size(); i++) {
            out.append(i == 0 ? "" : ",")
                    .append("{\"at\":")
                    .append(quote(moments.get(i).from().toString()))
                    .append(",\"what\":")
                    .append(quote(what(i == 0 ? null : moments.get(i - 1), moments.get(i))))
                    .append(",\"title\":")
                    .append(quote(Prose.title(moments.get(i).content())))
                    .append('}');
        }
        return out.append("]}").toString();
    }

    private static String what(@Nullable Moment before, Moment now) {
        if (now.listing() != Listing.LISTED) {
            return now.listing() == Listing.UNLISTED ? "closed_in_list" : "closed";
        } else if (before == null) {
            return "opened";
        }
        return before.listing() == Listing.LISTED ? "edited" : "reopened";
    }

    private static String crawl(CrawlTruth crawl) {
        return "{\"type\":\"crawl\",\"board_id\":" + quote(crawl.board().id())
                + ",\"crawl_id\":" + quote(crawl.crawlId())
                + ",\"started_at\":" + quote(crawl.startedAt().toString())
                + ",\"ended_at\":" + quote(crawl.endedAt().toString())
                + ",\"claims_all\":" + crawl.claimsAll()
                + ",\"lies\":" + crawl.lies()
                + ",\"faults\":"
                + list(crawl.faults().stream().map(fault -> fault.name().toLowerCase(Locale.ROOT)))
                + ",\"omitted\":" + list(crawl.omitted().stream().sorted()) + "}";
    }

    private static String list(Stream<String> texts) {
        return texts.map(TruthLine::quote).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quote(String text) {
        return CanonicalJson.quote(text);
    }
}
