package dev.tideline.apps.local;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;

/** Drops the warnings that every healthy single-node broker logs when it starts and stops; {@code logback.xml} names it. */
public final class KnownNoise extends Filter<ILoggingEvent> {

    private static final List<String> PHRASES = List.of(
            "Performing controller activation.", "Attempting to close NetworkClient that has already been closed.");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        return PHRASES.stream().anyMatch(message::contains) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
