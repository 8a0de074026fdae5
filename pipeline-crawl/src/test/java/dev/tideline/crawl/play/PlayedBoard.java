package dev.tideline.crawl.play;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one provider shows a board. */
public interface PlayedBoard {

    /** A token that the provider could have given. */
    default String exampleToken() {
        return "brinewell";
    }

    /** What a boards file must say beside the token. */
    default Map<String, String> options() {
        return Map.of();
    }

    /** Each board has a host of its own. */
    default boolean isHosted() {
        return false;
    }

    /** 120 postings take more than one page. */
    default boolean isPaged() {
        return false;
    }

    /** A list that lacks rows shows it: there is a total, or a next page is announced. */
    default boolean tellsItsLength() {
        return isPaged();
    }

    /** Any name at all has an empty board. */
    default boolean answersAnyName() {
        return false;
    }

    /** How it answers for a board that is not there is known, and like nothing else. */
    default boolean namesUnknownBoards() {
        return !answersAnyName();
    }

    /** What a server says. */
    record Said(int status, String type, String body) {

        static Said json(String body) {
            return new Said(200, "application/json", body);
        }
    }

    /**
     * A question, taken apart.
     *
     * @param base of the provider, without a slash at the end
     * @param path behind the provider's own prefix
     */
    record Asked(String base, String path, Map<String, String> query, String body) {

        int number(String name, int standard) {
            return Integer.parseInt(query.getOrDefault(name, Integer.toString(standard)));
        }
    }

    /** The board's token as it stands in the path. */
    String token(Asked asked);

    /** True where the path asks for a single posting. */
    default boolean isDetail(Asked asked) {
        return false;
    }

    /** Those that the question is about: a provider may be asked for a part of a board. */
    default List<Job> wanted(Asked asked, List<Job> jobs) {
        return jobs;
    }

    /** True where the path asks for this posting. */
    default boolean isAbout(Asked asked, Job job) {
        return asked.path().endsWith("/" + job.key());
    }

    /**
     * The list, or a page of it.
     *
     * @param jobs those of this page
     * @param total of all pages; null = as the provider has it
     */
    Said list(Asked asked, List<Job> jobs, int total);

    /** Where this page begins; 0 for a provider without pages. */
    default int offset(Asked asked) {
        return 0;
    }

    /** How long a page may be. */
    default int limit(Asked asked) {
        return Integer.MAX_VALUE;
    }

    @Nullable
    default Said detail(Asked asked, List<Job> jobs) {
        return null;
    }

    Said unknown();

    /** How rows name their key: taken out by {@link Fault#NO_KEYS}. */
    String keyName();
}
