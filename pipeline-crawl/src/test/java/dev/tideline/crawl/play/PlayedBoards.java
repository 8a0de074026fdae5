package dev.tideline.crawl.play;

import dev.tideline.canonical.CanonicalJson;
import dev.tideline.crawl.play.PlayedBoard.Asked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All providers that are played, and what their answers are written with. */
final class PlayedBoards {

    private PlayedBoards() {}

    static Map<String, PlayedBoard> all() {
        Map<String, PlayedBoard> all = new TreeMap<>();
        all.put("ashby", new PlayedAshby());
        all.put("bamboohr", new PlayedBambooHr());
        all.put("breezy", new PlayedBreezy());
        all.put("comeet", new PlayedComeet());
        all.put("gem", new PlayedGem());
        all.put("greenhouse", new PlayedGreenhouse());
        all.put("icims", new PlayedIcims());
        all.put("lever", new PlayedLever());
        all.put("oracle", new PlayedOracle());
        all.put("personio", new PlayedPersonio());
        all.put("pinpoint", new PlayedPinpoint());
        all.put("recruitee", new PlayedRecruitee());
        all.put("rippling", new PlayedRippling());
        all.put("smartrecruiters", new PlayedSmartRecruiters());
        all.put("successfactors", new PlayedSuccessFactors());
        all.put("teamtailor", new PlayedTeamtailor());
        all.put("ukg", new PlayedUkg());
        all.put("workable", new PlayedWorkable());
        all.put("workday", new PlayedWorkday());
        return all;
    }

    static String quote(String text) {
        return CanonicalJson.quote(text);
    }

    static String segment(Asked asked, int number) {
        return asked.path().split("/", -1)[number];
    }

    static String joined(List<Job> jobs, Function<Job, String> row) {
        return jobs.stream().map(row).collect(Collectors.joining(",\n  ", "[", "]"));
    }
}
