package dev.tideline.simulation;

import dev.tideline.posting.Board;
import dev.tideline.posting.PostingKey;
import dev.tideline.simulation.PostingLife.Listing;
import dev.tideline.simulation.PostingLife.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lets a board live: postings open, change, close and return, and now and then something befalls all of them. */
final class BoardFate {

    /** What befalls a whole board. */
    private enum Blow {
        LAYOFF,
        FREEZE,
        THAW,
        RUN_DRY,
        REFILL,
        VANISH_AND_RETURN,
        VANISH,
        MOVE
    }

    /** The share of postings that close, and of those that change, from one crawl to the next. */
    private static final double CHURN = 0.012;

    private static final double RETURN = 0.003;

    private final BoardSpot spot;
    private final Dice dice;
    private final List<PostingLife> postings = new ArrayList<>();
    private final List<BoardLife.Absence> away = new ArrayList<>();
    private final List<BoardLife> lives = new ArrayList<>();
    private Board board;
    private Instant from;
    private int wanted;
    private int wantedBefore;
    private boolean frozen;
    private boolean gone;
    private int keys;

    private BoardFate(BoardSpot spot, Dice dice) {
        this.spot = spot;
        this.dice = dice;
        this.board = spot.board();
        this.from = spot.from();
        this.wanted = spot.size();
        this.wantedBefore = wanted;
    }

    /** The life of a board; of two, where it moves to another name. */
    static List<BoardLife> of(BoardSpot spot, Dice dice) {
        return new BoardFate(spot, dice).live();
    }

    private List<BoardLife> live() {
        for (int i = 0; i < wanted; i++) {
            Instant opened = from.minus(Duration.ofHours(1)).minus(dice.below(Duration.ofDays(90)));
            open(opened, Content.of(dice, opened));
        }
        SortedMap<Integer, Blow> blows = blows();
        for (int tick = 0; tick < spot.crawls() && !gone; tick++) {
            Instant now = spot.from().plus(spot.interval().multipliedBy(tick));
            if (blows.containsKey(tick)) {
                strike(blows.get(tick), now);
            }
            if (!gone && !isAway(now)) {
                pass(now.plusMillis(1));
            }
        }
        end();
        return lives;
    }

    private void end() {
        lives.add(new BoardLife(
                board,
                spot.paged(),
                spot.advertises(),
                spot.interval(),
                from,
                spot.until(),
                List.copyOf(postings),
                List.copyOf(away)));
    }

    private SortedMap<Integer, Blow> blows() {
        SortedMap<Integer, Blow> blows = new TreeMap<>();
        int crawls = spot.crawls();
        int spell = Math.max(8, crawls / 8);
        if (dice.chance(0.3)) {
            blows.put(dice.below(crawls), Blow.LAYOFF);
        }
        if (dice.chance(0.2)) {
            int tick = dice.below(crawls);
            blows.put(tick, Blow.FREEZE);
            blows.put(tick + spell, Blow.THAW);
        }
        if (dice.chance(0.15)) {
            int tick = dice.below(crawls);
            blows.put(tick, Blow.RUN_DRY);
            blows.put(tick + 2 * spell, Blow.REFILL);
        }
        if (dice.chance(0.15)) {
            blows.put(dice.below(crawls), Blow.VANISH_AND_RETURN);
        }
        if (dice.chance(0.1)) {
            blows.put(crawls / 2 + dice.below(crawls - crawls / 2), dice.chance(0.5) ? Blow.VANISH : Blow.MOVE);
        }
        return blows;
    }

    private void strike(Blow blow, Instant now) {
        switch (blow) {
            case LAYOFF -> {
                listed().forEach(posting -> {
                    if (dice.chance(0.6)) {
                        posting.close(now, Listing.GONE);
                    }
                });
                wanted = (wanted * 2 + 4) / 5;
            }
            case FREEZE -> frozen = true;
            case THAW -> frozen = false;
            case RUN_DRY -> {
                wantedBefore = wanted;
                wanted = 0;
            }
            case REFILL -> wanted = wantedBefore;
            case VANISH_AND_RETURN ->
                away.add(new BoardLife.Absence(
                        now, now.plus(dice.around(spot.interval().multipliedBy(6)))));
            case VANISH -> vanish(now);
            case MOVE -> move(now);
        }
    }

    private void vanish(Instant now) {
        listed().forEach(posting -> posting.close(now, Listing.GONE));
        away.add(new BoardLife.Absence(now, Instant.MAX));
        gone = true;
    }

    /** The same postings under the same keys, but on another board: other postings by their identity. */
    private void move(Instant now) {
        List<PostingLife> moving = listed();
        vanish(now);
        end();
        gone = false;
        postings.clear();
        away.clear();
        board = new Board(board.provider(), board.token() + "-next");
        from = now;
        for (PostingLife posting : moving) {
            Moment moment = new Moment(now, Listing.LISTED, posting.now().content());
            postings.add(new PostingLife(new PostingKey(board, posting.key().key()), moment));
        }
    }

    /** What happens from one crawl to the next. */
    private void pass(Instant now) {
        List<PostingLife> known = List.copyOf(postings);
        int listed = listed().size();
        for (int i = 0; i < Math.max(wanted, 6) && !frozen && wanted > 0; i++) {
            if (dice.chance(listed < wanted ? 2 * CHURN : CHURN / 2)) {
                Instant at = sometime(now);
                open(at, Content.of(dice, at));
            }
        }
        double leaving = wanted == 0 ? 0.15 : CHURN;
        for (PostingLife posting : known) {
            switch (posting.now().listing()) {
                case LISTED -> {
                    if (dice.chance(leaving)) {
                        posting.close(sometime(now), lastListing());
                    } else if (dice.chance(CHURN)) {
                        Content edited = posting.now().content().edited(dice);
                        posting.become(new Moment(sometime(now), Listing.LISTED, edited));
                    }
                }
                case UNLISTED -> {
                    if (dice.chance(0.3)) {
                        posting.close(sometime(now), Listing.GONE);
                    }
                }
                case GONE -> {
                    if (!frozen && wanted > 0 && dice.chance(RETURN)) {
                        comeBack(posting, sometime(now));
                    }
                }
            }
        }
    }

    /** Under its own key, changed or not; or as a repost, under a new one. */
    private void comeBack(PostingLife posting, Instant at) {
        Content content = posting.now().content();
        if (dice.chance(0.3)) {
            open(at, content.publishedAt(at));
        } else {
            Content now = dice.chance(0.5) ? content : content.edited(dice);
            posting.become(new Moment(at, Listing.LISTED, now));
        }
    }

    /** Ashby may go on to list a posting, marked as closed. */
    private Listing lastListing() {
        return board.provider().equals("ashby") && dice.chance(0.5) ? Listing.UNLISTED : Listing.GONE;
    }

    private void open(Instant at, Content content) {
        String key = board.provider().equals("greenhouse")
                ? Integer.toString(4_000_000 + 1_000 * spot.number() + keys)
                : "%08x-%04x".formatted(spot.number() * 7_919 + 1, keys);
        keys++;
        postings.add(new PostingLife(new PostingKey(board, key), new Moment(at, Listing.LISTED, content)));
    }

    private List<PostingLife> listed() {
        return postings.stream()
                .filter(posting -> posting.now().listing() == Listing.LISTED)
                .toList();
    }

    private boolean isAway(Instant now) {
        return away.stream().anyMatch(absence -> absence.contains(now));
    }

    private Instant sometime(Instant now) {
        return now.plus(dice.below(spot.interval().minusMillis(1)));
    }
}
