package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;

import java.util.List;

/** Each page of the feed leads to the next; nobody says how many there are. */
final class PlayedTeamtailor implements HostedBoard {

    private static final int PAGE = 100;

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public int offset(Asked asked) {
        return (asked.number("page", 1) - 1) * PAGE;
    }

    @Override
    public int limit(Asked asked) {
        return PAGE;
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        String next = offset(asked) + PAGE < total
                ? "\"next_url\":\"" + asked.base() + asked.path() + "?page=" + (asked.number("page", 1) + 1)
                        + "&per_page=100\","
                : "";
        return Said.json("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Jobs\"," + next + "\"items\":"
                + joined(jobs, job -> """
                    {"id":"u-%s","title":%s,"url":"https://example.com/jobs/%s-slug",
                     "date_published":"2026-03-01T08:15:30+02:00","content_html":%s,"_jobposting":{
                     "@type":"JobPosting","title":%s,"identifier":{"@type":"PropertyValue","value":%s},
                     "hiringOrganization":{"@type":"Organization","name":"Brinewell"},"jobLocation":[{"@type":"Place",
                     "address":{"@type":"PostalAddress","addressLocality":%s,"addressCountry":"GB"}}]}}\
                    """.formatted(
                                job.key(),
                                quote(job.title()),
                                job.key(),
                                quote("<p>" + job.text() + "</p>"),
                                quote(job.title()),
                                job.key(),
                                quote(job.places().get(0))))
                + "}");
    }

    @Override
    public Said unknown() {
        return new Said(404, "application/json", "{\"error\":\"not found\"}");
    }

    @Override
    public String keyName() {
        return "\"value\"";
    }
}
