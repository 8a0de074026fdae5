package dev.tideline.enrichment.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    private static final double PART_BEHIND_IT = -0.6;

    private final List<Token> run;
    private final PlaceNames names;
    private final boolean hyphenatedName;
    private final List<List<Path>> paths = new ArrayList<>();

    /** @param senses empty for an unknown name */
    record Piece(int from, int to, List<Sense> senses) {

        boolean isCity() {
            return senses.stream().anyMatch(sense -> sense instanceof Sense.OfCity)
                    && senses.stream()
                            .noneMatch(sense -> sense instanceof Sense.OfCountry
                                    || (sense instanceof Sense.OfAdmin1 of && of.code()));
        }

        /** Only a city's rare name. */
        boolean isAlternate() {
            return !senses.isEmpty()
                    && senses.stream()
                            .allMatch(sense -> sense instanceof Sense.OfCity of && of.rank() == Sense.Rank.ALTERNATE);
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
                .anyMatch(token -> token.before() == Gap.TIGHT
                        && token.word().length() <= 3
                        && Character.isLowerCase(token.word().codePointAt(0)));
    }

    static List<Piece> of(List<Token> run, PlaceNames names) {
        return new NameTiling(run, names).cheapest();
    }

    /** The cheapest way to a last piece of its kind: what comes next is priced by that kind. */
    private record Path(@Nullable Path before, Piece last, double cost) {

        List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            for (Path path = this; path != null; path = path.before) {
                pieces.add(0, path.last);
            }
            return pieces;
        }
    }

    private List<Piece> cheapest() {
        paths.add(List.of());
        for (int end = 1; end <= run.size(); end++) {
            List<Path> here = new ArrayList<>();
            for (int start = Math.max(0, end - LONGEST_NAME); start < end; start++) {
                List<Sense> senses = names.of(run, start, end, start == 0 && end == run.size());
                if (!senses.isEmpty()) {
                    here.add(cheapestTo(new Piece(start, end, senses)));
                }
            }
            here.add(cheapestTo(new Piece(end - 1, end, List.of())));
            paths.add(cheapestOfEachKind(here));
        }
        Path best = null;
        for (Path path : paths.get(run.size())) {
            best = best == null || path.cost < best.cost ? path : best;
        }
        return best == null ? List.of() : joinUnknown(best.pieces());
    }

    private Path cheapestTo(Piece piece) {
        if (piece.from() == 0) {
            return new Path(null, piece, own(piece, null));
        }
        Path best = null;
        for (Path before : paths.get(piece.from())) {
            double cost = before.cost + own(piece, before.last) + beside(before.last, piece);
            if (best == null || cost < best.cost) {
                best = new Path(before, piece, cost);
            }
        }
        return Objects.requireNonNull(best);
    }

    private static List<Path> cheapestOfEachKind(List<Path> candidates) {
        Path[] best = new Path[4];
        for (Path path : candidates) {
            Piece last = path.last;
            int kind = last.senses().isEmpty() ? 0 : last.isCity() ? 1 : last.isRegion() ? 2 : 3;
            if (best[kind] == null || path.cost < best[kind].cost) {
                best[kind] = path;
            }
        }
        return Stream.of(best).filter(Objects::nonNull).toList();
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
        } else if (unknownRight && isUnspaced(right)) {
            return PART_BEHIND_IT;
        }
        Gap gap = run.get(right.from()).before();
        if (gap == Gap.TIGHT && !hyphenatedName) {
            return left.isAlternate() && right.isAlternate() ? 1 : 0.2;
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

    /** 서울 강남구: scripts without blanks write the larger place first, and its parts behind it. */
    private boolean isUnspaced(Piece piece) {
        return UnlistedCity.isUnspaced(run.get(piece.from()).word());
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
