package dev.tideline.crawl.play;

import java.util.List;
import java.util.stream.Collectors;

/** XML with texts that look like tags; an unknown board leads to Personio's own site. */
final class PlayedPersonio implements HostedBoard {

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
