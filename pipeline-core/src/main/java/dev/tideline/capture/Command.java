package dev.tideline.capture;

/** What an operator may order for a board. */
public enum Command {
    ACCEPT_SHRINK,
    ALIAS_BOARD,
    RE_ENRICH,
    PURGE,
    RETRACT_CLOSE
}
