package dev.tideline.crawl.play;

/** A provider with a host for each board: here it is the first segment of the path. */
interface HostedBoard extends PlayedBoard {

    @Override
    default boolean isHosted() {
        return true;
    }

    @Override
    default String token(Asked asked) {
        return PlayedBoards.segment(asked, 1);
    }
}
