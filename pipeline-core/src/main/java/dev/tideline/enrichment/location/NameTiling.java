package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a run of words without separators into names: "Houston Texas United States", "US-NC-Winston-Salem". The
 * cheapest cut wins; a known name costs less than an unknown one, and a city that would leave a word beside it costs
 * more than no city, so that "Annapolis Junction" is not Annapolis (rules 5.2.3 and 5.2.6).
 */
final class NameTiling {

    private static final int LONGEST_NAME = 7;
    private static final double UNKNOWN_NAME = 1.0;
    private static final double UNKNOWN_WORD = 1.5;

    private final List<Token> run;
    private final PlaceNames names;
    private final boolean hyphenatedName;
    private final double[] cost;
    private final Piece[] last;

    /** @param senses empty for an unknown name */
    record Piece(int from, int to, List<Sense> senses) {

        boolean isCity() {
            return senses.stream().allMatch(sense -> sense instanceof Sense.OfCity) && !senses.isEmpty();
        }

        boolean isRegion() {
            return senses.stream().anyMatch(sense -> sense instanceof Sense.OfAdmin1);
        }
    }

    private NameTiling(List<Token> run, PlaceNames names) {
        this.run = run;
        this.names = names;
        this.hyphenatedName = run.stream()
                .skip(1)
                .anyMatch(token ->
                        token.before() == Gap.TIGHT && Character.isLowerCase(token.word().codePointAt(0)));
        this.cost = new double[run.size() + 1];
        this.last = new Piece[run.size() + 1];
    }

    static List<Piece> of(List<Token> run, PlaceNames names) {
        return new NameTiling(run, names).cheapest();
    }

    private List<Piece> cheapest() {
        for (int end = 1; end <= run.size(); end++) {
            cost[end] = Double.MAX_VALUE;
            for (int start = Math.max(0, end - LONGEST_NAME); start < end; start++) {
                consider(new Piece(start, end, names.of(run, start, end, start == 0 && end == run.size())));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int end = run.size(); end > 0; end = last[end].from()) {
            pieces.add(0, last[end]);
        }
        return joinUnknown(pieces);
    }

    private void consider(Piece piece) {
        if (piece.senses().isEmpty() && piece.to() - piece.from() > 1) {
            return;
        }
        Piece before = last[piece.from()];
        double total = cost[piece.from()] + own(piece, before) + (before == null ? 0 : beside(before, piece));
        if (total < cost[piece.to()]) {
            cost[piece.to()] = total;
            last[piece.to()] = piece;
        }
    }

    private static double own(Piece piece, @Nullable Piece before) {
        if (piece.senses().isEmpty()) {
            return UNKNOWN_WORD + (before == null || !before.senses().isEmpty() ? UNKNOWN_NAME : 0);
        }
        return piece.senses().stream().mapToDouble(NameTiling::price).min().orElse(UNKNOWN_NAME);
    }

    private static double price(Sense sense) {
        if (sense instanceof Sense.OfCity city) {
            return city.rank() == Sense.Rank.ALTERNATE ? 1.7 : 1.2;
        } else if (sense instanceof Sense.OfAdmin1 region) {
            return region.code() ? 1.3 : 1.0;
        }
        return sense instanceof Sense.OfCountry country && country.spelling() == Sense.Spelling.ALPHA2 ? 1.3 : 1.0;
    }

    /** What it costs that two names stand side by side without a separator. */
    private double beside(Piece left, Piece right) {
        boolean unknownLeft = left.senses().isEmpty();
        boolean unknownRight = right.senses().isEmpty();
        if (unknownLeft && unknownRight) {
            return 0;
        }
        Gap gap = run.get(right.from()).before();
        if (gap == Gap.TIGHT && !hyphenatedName) {
            return 0.2;
        }
        if (left.isCity() && right.isCity()) {
            return 4;
        }
        boolean city = left.isCity() || right.isCity();
        if (unknownLeft || unknownRight) {
            return city ? 2.5 : unknownRight ? (left.isRegion() ? 2.5 : 1) : 0;
        }
        return 0;
    }

    private static List<Piece> joinUnknown(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && before.senses().isEmpty() && piece.senses().isEmpty()) {
                joined.set(joined.size() - 1, new Piece(before.from(), piece.to(), List.of()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
