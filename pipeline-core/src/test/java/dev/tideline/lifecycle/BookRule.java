package dev.tideline.lifecycle;

import java.util.List;
import java.util.stream.Stream;

/**
 * One rule by its name.
 *
 * @param statement in one line
 * @param settings keys of {@link Policies#DEFAULTS} that belong to it
 */
record BookRule(String name, String title, String statement, List<String> settings) {

    static final List<BookRule> RULES = List.of(
            rule(
                    "R1",
                    "identity",
                    "a posting is `provider`, `board` and the provider's own key; rows that repeat a key within a crawl are one"
                            + " posting, with the locations of all"),
            rule(
                    "R2",
                    "baseline",
                    "what the first complete full crawl of a board finds opens with `baseline`: it was there before we looked,"
                            + " and is not news"),
            rule(
                    "R3",
                    "open",
                    "an unknown posting observed opens, as version 1 of episode 1, also in a crawl that fails later: presence"
                            + " is always evidence"),
            rule("R4", "same", "equal content is no event; it clears what had been missed"),
            rule(
                    "R5",
                    "update",
                    "visible content differs: one `updated` with every change; fields that move by themselves (dates of the"
                            + " provider, tokens) are counted and make no event"),
            rule(
                    "R6",
                    "eligible crawl",
                    "absences count only in a crawl that is full, complete, not cut, without a failed page, announced by a"
                            + " start, with every key that the crawler read and nearly all that the board advertises",
                    "distinct-ratio"),
            rule(
                    "R7",
                    "miss",
                    "an eligible crawl misses every open posting that it did not see and that was last seen before it began"),
            rule(
                    "R8",
                    "close by absence",
                    "enough misses, far enough apart, close a posting, effective when it was first missed",
                    "misses",
                    "gap"),
            rule(
                    "R9",
                    "close by evidence",
                    "a removal, the provider's own flag, or a probe that says gone while the board itself answers closes at"
                            + " once; refusals, errors and time-outs prove nothing",
                    "probe-trust"),
            rule(
                    "R10",
                    "guards",
                    "an eligible crawl is held back where it saw far fewer keys than usual, would miss most of the board, or"
                            + " found most keys exchanged; it still opens and updates",
                    "guard-least",
                    "guard-drop",
                    "guard-blast",
                    "guard-churn"),
            rule(
                    "R11",
                    "guard exit",
                    "further crawls that agree with a crawl that was held back confirm it, and all of them count at their own"
                            + " times; `accept_shrink` does it at once",
                    "confirm-crawls",
                    "confirm-over",
                    "confirm-agreement"),
            rule(
                    "R12",
                    "empty",
                    "an empty crawl of a board with open postings counts only as one of several in a row; where unknown boards"
                            + " answer an empty list too, never without a probe that was answered",
                    "empty-crawls",
                    "empty-over"),
            rule(
                    "R13",
                    "board gone",
                    "a board that is not found often enough closes with all its postings, with low confidence; if it returns,"
                            + " they reopen",
                    "gone-reports",
                    "gone-apart",
                    "gone-worked-within"),
            rule(
                    "R14",
                    "reopen",
                    "a closed posting observed again reopens as the next episode: a `correction` if the close was inferred, the"
                            + " gap short and the content the same, else `relisted`",
                    "correction-within"),
            rule(
                    "R15",
                    "flapping",
                    "a posting that closes and comes back too often says so in its events and must be missed twice as often,"
                            + " over twice the gap",
                    "flapping-pairs",
                    "flapping-within"),
            rule(
                    "R16",
                    "oscillating text",
                    "content that comes back is an update once; where content comes back again soon after, the posting shows"
                            + " texts in turn: they are damped until one of them stays",
                    "oscillating-contents",
                    "oscillating-returns",
                    "oscillating-within"),
            rule(
                    "R17",
                    "order",
                    "content older than what stands never overwrites it; it may move the first sighting back, or take back a"
                            + " close by absence that it proves wrong (`late`)"),
            rule("R18", "duplicates", "the same input twice has no effect, whatever it is"),
            rule(
                    "R19",
                    "clocks",
                    "a crawler's clock that runs ahead of the broker's is cut back to it, and the event says so",
                    "clock-skew"),
            rule(
                    "R20",
                    "parser break",
                    "a payload that cannot be read goes to the dead letters and its key counts as seen; without a key its crawl"
                            + " does not count",
                    "max-payload"),
            rule(
                    "R21",
                    "reader upgrade",
                    "stored payloads are read anew before they are compared: an upgrade alone emits nothing"),
            rule(
                    "R22",
                    "derived values",
                    "pay, places and whatever else is read out of the text never make an update on their own; both sides of an"
                            + " event are derived by the same version"),
            rule(
                    "R23",
                    "expiry",
                    "past its deadline and still listed is a flag; age closes only where a policy says so, as `expired`",
                    "close-after"),
            rule("R24", "scope", "leaving the launch scope takes a posting out of search and closes nothing"),
            rule("R25", "versions", "each event of a posting adds exactly 1, and its record carries the same version"),
            rule(
                    "R26",
                    "purge",
                    "a posting closed for long is forgotten with a tombstone; a remnant stays, so that its return is a reopening",
                    "purge-after"),
            rule(
                    "R27",
                    "moves and reposts",
                    "a board that moved closes its postings as `board_moved` and the new ones name the old; the same role under"
                            + " a new key is linked, but only where the two were not listed at the same time"));

    private static BookRule rule(String name, String title, String statement, String... settings) {
        List<String> keys =
                Stream.of(settings).map(setting -> "lifecycle." + setting).toList();
        return new BookRule(name, title, statement, keys);
    }
}
