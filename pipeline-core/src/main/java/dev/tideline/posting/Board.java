package dev.tideline.posting;

import java.util.Locale;

/**
 * One employer's job board at a provider.
 *
 * @param provider the applicant-tracking system, lower case, for example {@code greenhouse}
 * @param token the board's name, spelled exactly as the provider spells it
 */
public record Board(String provider, String token) {

    public Board {
        if (provider.isBlank() || provider.contains("|") || !provider.equals(provider.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("provider \"" + provider
                    + "\" must be a lower-case name without \"|\", for example \"greenhouse\"");
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException("board is blank: give the token as the provider spells it");
        }
    }

    /** Reads {@code provider|token}; throws {@link IllegalArgumentException} where there is no bar. */
    public static Board parse(String boardId) {
        int bar = boardId.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("\"" + boardId + "\" is not a board id: it must read provider|board");
        }
        return new Board(boardId.substring(0, bar), boardId.substring(bar + 1));
    }

    /** {@code provider|token}: the key of {@code postings.snapshots} and {@code postings.boards}. */
    public String id() {
        return provider + "|" + token;
    }
}
