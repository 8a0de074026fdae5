package dev.tideline.apps.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged: what a command says itself is enough, except where it runs for long. */
final class Logs {

    private Logs() {}

    /** Only errors; a command tells the rest in its own words. */
    static void quiet() {
        set(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.ERROR);
        set("dev.tideline", Level.ERROR);
    }

    private static void set(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }
}
