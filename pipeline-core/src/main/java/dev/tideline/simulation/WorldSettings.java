package dev.tideline.simulation;

/**
 * What a world is made from: the same settings make the same world.
 *
 * @param boards how many, but for those that others move to
 * @param crawls how often each is read
 * @param largest so many postings at most are listed on a board at first
 */
public record WorldSettings(long seed, int boards, int crawls, int largest, Faults faults) {

    public WorldSettings {
        require(boards >= 1, "boards", boards);
        require(crawls >= 1, "crawls", crawls);
        require(largest >= 1, "postings", largest);
    }

    private static void require(boolean holds, String name, int value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + " must be at least 1");
        }
    }
}
