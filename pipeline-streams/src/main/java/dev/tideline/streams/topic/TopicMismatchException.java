package dev.tideline.streams.topic;

import java.util.List;

/** Topics that exist otherwise than they must be. The message names each setting and the way out. */
public final class TopicMismatchException extends RuntimeException {

    TopicMismatchException(List<String> mismatches) {
        super(String.join(System.lineSeparator(), mismatches));
    }
}
