package dev.tideline.crawl.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What sites ask of robots (RFC 9309), read once a site and process. */
final class Robots {

    private final List<String> agent;
    private final Map<String, BaseRobotRules> sites = new ConcurrentHashMap<>();

    /** Fetches a site's robots.txt. */
    interface Reader {
        Answer read(Request request) throws NoAnswerException, InterruptedException;
    }

    /** @param agent as the crawler calls itself; rules name only the part before its version */
    Robots(String agent) {
        this.agent = List.of(agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT));
    }

    boolean allow(URI uri, Reader reader) throws NoAnswerException, InterruptedException {
        String site = uri.getScheme() + "://" + uri.getAuthority();
        BaseRobotRules rules = sites.get(site);
        if (rules == null) {
            rules = rules(reader.read(Request.get(URI.create(site + "/robots.txt"))));
            sites.put(site, rules);
        }
        return rules.isAllowed(uri.toString());
    }

    /** RFC 9309, 2.3.1: no file allows all, a server in trouble forbids all. */
    private BaseRobotRules rules(Answer answer) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        if (answer.status() >= 200 && answer.status() < 300) {
            String type = answer.header("content-type");
            return parser.parseContent(
                    answer.uri().toString(), answer.body(), type == null ? "text/plain" : type, agent);
        }
        return new SimpleRobotRules(
                answer.status() >= 500
                        ? SimpleRobotRules.RobotRulesMode.ALLOW_NONE
                        : SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }
}
