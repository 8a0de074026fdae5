package dev.tideline.crawl.play;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.crawl.play.PlayedBoard.Asked;
import dev.tideline.crawl.play.PlayedBoard.Said;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All providers that are played, and eight of them in the shapes that their boards have. */
final class PlayedBoards {

    private PlayedBoards() {}

    static Map<String, PlayedBoard> all() {
        Map<String, PlayedBoard> all = new TreeMap<>();
        all.put("ashby", new Ashby());
        all.put("bamboohr", new PlayedBambooHr());
        all.put("breezy", new PlayedBreezy());
        all.put("comeet", new PlayedComeet());
        all.put("gem", new PlayedGem());
        all.put("greenhouse", new Greenhouse());
        all.put("icims", new PlayedIcims());
        all.put("lever", new Lever());
        all.put("personio", new Personio());
        all.put("pinpoint", new PlayedPinpoint());
        all.put("recruitee", new Recruitee());
        all.put("rippling", new PlayedRippling());
        all.put("smartrecruiters", new SmartRecruiters());
        all.put("teamtailor", new PlayedTeamtailor());
        all.put("workable", new Workable());
        all.put("workday", new Workday());
        return all;
    }

    static String quote(String text) {
        return CanonicalJson.quote(text);
    }

    static String segment(Asked asked, int number) {
        return asked.path().split("/", -1)[number];
    }

    static String joined(List<Job> jobs, java.util.function.Function<Job, String> row) {
        return jobs.stream().map(row).collect(Collectors.joining(",\n  ", "[", "]"));
    }

    private static final class Greenhouse implements PlayedBoard {
        @Override
        public boolean tellsItsLength() {
            return true;
        }

        @Override
        public String token(Asked asked) {
            return segment(asked, 3);
        }

        @Override
        public Said list(Asked asked, List<Job> jobs, int total) {
            return Said.json("{\"jobs\":"
                    + joined(jobs, job -> """
                        {"id":%s,"internal_job_id":1%s,"title":%s,"updated_at":"2026-03-01T10:00:00-05:00",
                         "requisition_id":"R","location":{"name":%s},"absolute_url":"https://example.com/%s",
                         "metadata":null,"departments":[{"id":7,"name":"Yard"}],"offices":[],"language":"en",
                         "pay_input_ranges":[],"content":%s}\
                        """.formatted(
                                    job.key(),
                                    job.key(),
                                    quote(job.title()),
                                    quote(String.join("; ", job.places())),
                                    job.key(),
                                    quote("&lt;p&gt;" + job.text() + "&lt;/p&gt;")))
                    + ",\"meta\":{\"total\":" + total + "}}");
        }

        @Override
        public Said unknown() {
            return new Said(404, "application/json", "{\"status\":404,\"error\":\"Job not found\"}");
        }

        @Override
        public String keyName() {
            return "\"id\"";
        }
    }

    private static final class Lever implements PlayedBoard {
        @Override
        public String token(Asked asked) {
            return segment(asked, 3);
        }

        @Override
        public int offset(Asked asked) {
            return asked.number("skip", 0);
        }

        @Override
        public int limit(Asked asked) {
            return asked.number("limit", Integer.MAX_VALUE);
        }

        @Override
        public Said list(Asked asked, List<Job> jobs, int total) {
            return Said.json(joined(jobs, job -> """
                {"id":"%s","text":%s,"country":"GB","workplaceType":"onsite","createdAt":1785931200000,
                 "categories":{"commitment":"Full-time","location":%s,"allLocations":[%s],"team":"Yard"},
                 "descriptionBody":%s,"lists":[],"hostedUrl":"https://example.com/%s",
                 "applyUrl":"https://example.com/%s/apply"}\
                """.formatted(
                            job.key(),
                            quote(job.title()),
                            quote(job.places().get(0)),
                            job.places().stream().map(PlayedBoards::quote).collect(Collectors.joining(",")),
                            quote("<div>" + job.text() + "</div>"),
                            job.key(),
                            job.key())));
        }

        @Override
        public Said unknown() {
            return new Said(404, "application/json", "{\"ok\":false,\"error\":\"Document not found\"}");
        }

        @Override
        public String keyName() {
            return "\"id\"";
        }
    }

    private static final class Ashby implements PlayedBoard {
        @Override
        public String token(Asked asked) {
            return segment(asked, 3);
        }

        @Override
        public Said list(Asked asked, List<Job> jobs, int total) {
            return Said.json("{\"apiVersion\":\"1\",\"jobs\":"
                    + joined(jobs, job -> """
                        {"id":"%s","title":%s,"location":%s,"secondaryLocations":[],"isListed":true,
                         "employmentType":"FullTime","publishedAt":"2026-03-01T08:15:30.412+00:00",
                         "descriptionHtml":%s,"jobUrl":"https://example.com/%s",
                         "applyUrl":"https://example.com/%s/application",
                         "compensation":{"compensationTiers":[],"summaryComponents":[]}}\
                        """.formatted(
                                    job.key(),
                                    quote(job.title()),
                                    quote(job.places().get(0)),
                                    quote("<p>" + job.text() + "</p>"),
                                    job.key(),
                                    job.key()))
                    + "}");
        }

        @Override
        public Said unknown() {
            return new Said(404, "text/plain", "Not Found");
        }

        @Override
        public String keyName() {
            return "\"id\"";
        }
    }

    private static final class SmartRecruiters implements PlayedBoard {
        @Override
        public boolean isPaged() {
            return true;
        }

        @Override
        public boolean answersAnyName() {
            return true;
        }

        @Override
        public String token(Asked asked) {
            return segment(asked, 3);
        }

        @Override
        public boolean isDetail(Asked asked) {
            return asked.path().split("/", -1).length > 5;
        }

        @Override
        public int offset(Asked asked) {
            return asked.number("offset", 0);
        }

        @Override
        public int limit(Asked asked) {
            return Math.min(100, asked.number("limit", 10));
        }

        @Override
        public Said list(Asked asked, List<Job> jobs, int total) {
            return Said.json("{\"offset\":" + offset(asked) + ",\"limit\":" + limit(asked) + ",\"totalFound\":" + total
                    + ",\"content\":" + joined(jobs, job -> "{" + common(job) + "}") + "}");
        }

        @Override
        public Said detail(Asked asked, List<Job> jobs) {
            Job job = jobs.get(0);
            return Said.json("{" + common(job) + ",\"active\":true,\"postingUrl\":\"https://example.com/" + job.key()
                    + "\",\"applyUrl\":\"https://example.com/" + job.key()
                    + "?oga=true\",\"jobAd\":{\"sections\":{\"jobDescription\":{\"title\":\"Job\",\"text\":"
                    + quote("<p>" + job.text() + "</p>") + "}}}}");
        }

        private static String common(Job job) {
            return """
                "id":"%s","name":%s,"uuid":"u-%s","refNumber":"REF1","company":{"identifier":"Brinewell","name":"Brinewell"},
                "releasedDate":"2026-03-01T07:41:09.512Z","location":{"city":%s,"country":"gb","remote":false},
                "department":{},"typeOfEmployment":{"id":"permanent","label":"Full-time"},"visibility":"PUBLIC",
                "language":{"code":"en","label":"English"}\
                """.formatted(
                    job.key(), quote(job.title()), job.key(), quote(job.places().get(0)));
        }

        /** Any name at all has a board. */
        @Override
        public Said unknown() {
            return Said.json("{\"offset\":0,\"limit\":100,\"totalFound\":0,\"content\":[]}");
        }

        @Override
        public String keyName() {
            return "\"id\"";
        }
    }

    private static final class Workable implements PlayedBoard {
        @Override
        public String token(Asked asked) {
            return segment(asked, 5);
        }

        @Override
        public Said list(Asked asked, List<Job> jobs, int total) {
            return Said.json("{\"name\":\"Copperline\",\"description\":null,\"jobs\":"
                    + jobs.stream()
                            .flatMap(job -> job.places().stream().map(place -> """
                                {"title":%s,"shortcode":"%s","code":"","employment_type":"Full-time",
                                 "telecommuting":false,"department":"Yard","url":"https://example.com/j/%s",
                                 "shortlink":"https://example.com/j/%s","published_on":"2026-03-01",
                                 "created_at":"2026-02-27","country":"United Kingdom","city":%s,"state":"",
                                 "locations":[{"country":"United Kingdom","countryCode":"GB","city":%s,
                                 "region":"","hidden":false}],"description":%s}\
                                """.formatted(
                                            quote(job.title()),
                                            job.key(),
                                            job.key(),
                                            job.key(),
                                            quote(place),
                                            quote(place),
                                            quote("<p>" + job.text() + "</p>"))))
                            .collect(Collectors.joining(",", "[", "]"))
                    + "}");
        }

        @Override
        public Said unknown() {
            return new Said(404, "text/plain", "Not Found");
        }

        @Override
        public String keyName() {
            return "\"shortcode\"";
        }
    }

    private static final class Recruitee implements HostedBoard {
        @Override
        public Said list(Asked asked, List<Job> jobs, int total) {
            return Said.json("{\"offers\":"
                    + joined(jobs, job -> """
                        {"id":%s,"slug":"s-%s","position":1,"status":"published","title":%s,
                         "company_name":"Fenwick Post","employment_type_code":"fulltime_permanent",
                         "remote":false,"hybrid":false,"on_site":true,"city":%s,"country_code":"GB",
                         "location":%s,"salary":{"min":null,"max":null,"period":null,"currency":null},
                         "description":%s,"requirements":"","created_at":"2026-02-28 09:12:44 UTC",
                         "published_at":"2026-03-01 06:00:03 UTC","updated_at":"2026-03-01 06:00:03 UTC",
                         "careers_url":"https://example.com/o/%s",
                         "careers_apply_url":"https://example.com/o/%s/c/new"}\
                        """.formatted(
                                    job.key(),
                                    job.key(),
                                    quote(job.title()),
                                    quote(job.places().get(0)),
                                    quote(job.places().get(0)),
                                    quote("<p>" + job.text() + "</p>"),
                                    job.key(),
                                    job.key()))
                    + "}");
        }

        @Override
        public Said unknown() {
            return new Said(404, "application/json", "{\"error\":\"Not Found\"}");
        }

        @Override
        public String keyName() {
            return "\"id\"";
        }
    }

    private static final class Personio implements HostedBoard {
        @Override
        public Said list(Asked asked, List<Job> jobs, int total) {
            return new Said(
                    200,
                    "text/xml",
                    jobs.stream()
                            .map(job -> """
                                  <position>
                                    <id>%s</id>
                                    <subcompany>Blaufeld Größe GmbH</subcompany>
                                    <office>%s</office>
                                    <name>%s</name>
                                    <jobDescriptions>
                                      <jobDescription>
                                        <name>Deine Aufgaben</name>
                                        <value><![CDATA[<p>%s</p><position>]]></value>
                                      </jobDescription>
                                    </jobDescriptions>
                                    <employmentType>permanent</employmentType>
                                    <schedule>full-time</schedule>
                                    <createdAt>2026-02-14T08:30:11+00:00</createdAt>
                                  </position>
                                """.formatted(job.key(), job.places().get(0), job.title(), job.text()))
                            .collect(Collectors.joining(
                                    "",
                                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<workzag-jobs>\n",
                                    "</workzag-jobs>\n")));
        }

        @Override
        public Said unknown() {
            return new Said(307, "https://www.personio.com/", "");
        }

        @Override
        public String keyName() {
            return "id>";
        }
    }

    private static final class Workday implements PlayedBoard {
        @Override
        public String exampleToken() {
            return "brinewell.wd5/Careers";
        }

        @Override
        public boolean isPaged() {
            return true;
        }

        @Override
        public String token(Asked asked) {
            return segment(asked, 3) + ".wd5/" + segment(asked, 4);
        }

        @Override
        public boolean isDetail(Asked asked) {
            return !asked.path().endsWith("/jobs");
        }

        @Override
        public boolean isAbout(Asked asked, Job job) {
            return asked.path().endsWith(path(job));
        }

        @Override
        public int offset(Asked asked) {
            return Integer.parseInt(asked.body().replaceAll(".*\"offset\":(\\d+).*", "$1"));
        }

        @Override
        public int limit(Asked asked) {
            return 20;
        }

        @Override
        public List<Job> wanted(Asked asked, List<Job> jobs) {
            int part = List.of("even", "odd").indexOf(asked.body().replaceAll(".*\\[\"(\\w+)\"].*", "$1"));
            return part < 0
                    ? jobs
                    : jobs.stream()
                            .filter(job -> Integer.parseInt(job.key()) % 2 == part)
                            .toList();
        }

        /** The total is told on the first page only; by a site of the name Capped no higher than 2,000. */
        @Override
        public Said list(Asked asked, List<Job> jobs, int total) {
            boolean capped = segment(asked, 4).equals("Capped");
            int told = capped ? Math.min(2_000, total) : total;
            String facets = capped ? facet("timeType", total) + "," + facet("workerSubType", total) : "";
            return Said.json("{\"total\":" + (offset(asked) == 0 ? told : 0) + ",\"jobPostings\":"
                    + joined(jobs, job -> """
                        {"title":%s,"externalPath":"%s","locationsText":%s,"postedOn":"Posted Today",
                         "bulletFields":["R-%s"]}\
                        """.formatted(
                            quote(job.title()), path(job), quote(job.places().get(0)), job.key()))
                    + ",\"facets\":[" + facets + "],\"userAuthenticated\":false}");
        }

        private static String facet(String name, int total) {
            return """
                {"facetParameter":"%s","descriptor":"","values":[{"descriptor":"","id":"even","count":%d},
                 {"descriptor":"","id":"odd","count":%d}]}\
                """.formatted(name, (total + 1) / 2, total / 2);
        }

        private static String path(Job job) {
            return "/job/Leeds/" + job.title().replace(' ', '-') + "_R-" + job.key();
        }

        @Override
        public Said detail(Asked asked, List<Job> jobs) {
            Job job = jobs.get(0);
            return Said.json("""
                {"jobPostingInfo":{"id":"%s","title":%s,"jobDescription":%s,"location":%s,"postedOn":"Posted Today",
                 "startDate":"2026-03-01","timeType":"Full time","jobReqId":"R-%s","jobPostingId":"R-%s",
                 "canApply":true,"posted":true,"externalUrl":"https://example.com%s"},
                 "hiringOrganization":{"name":"Prairie Line","url":""},"similarJobs":[],"userAuthenticated":false}\
                """.formatted(
                            job.key().toLowerCase(Locale.ROOT),
                            quote(job.title()),
                            quote("<p>" + job.text() + "</p>"),
                            quote(job.places().get(0)),
                            job.key(),
                            job.key(),
                            path(job)));
        }

        @Override
        public Said unknown() {
            return new Said(404, "application/json", "{\"errorCode\":\"S21\",\"httpStatus\":404}");
        }

        @Override
        public String keyName() {
            return "\"externalPath\"";
        }
    }
}
