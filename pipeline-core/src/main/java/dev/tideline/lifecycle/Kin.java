package dev.tideline.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What a posting has to do with others (R27).
 *
 * @param movedFrom id of the posting with the same key on the board that its board was moved from
 * @param repostOf id of the closed posting of its board that offered the same role under another key
 * @param role {@link Reposts#role} under which it stands in the index of its board; 0 = it does not
 */
public record Kin(@Nullable String movedFrom, @Nullable String repostOf, long role) {

    static final Kin NONE = new Kin(null, null, 0);

    Kin movedFrom(String postingId) {
        return new Kin(postingId, repostOf, role);
    }

    Kin repostOf(@Nullable String postingId) {
        return new Kin(movedFrom, postingId, role);
    }

    Kin inRole(long newRole) {
        return new Kin(movedFrom, repostOf, newRole);
    }
}
