package dev.tideline.crawl.http;

import java.io.IOException;

/** An answer beyond the size that is allowed: asking again would bring the same. */
final class TooLargeException extends IOException {

    TooLargeException(String message) {
        super(message);
    }
}
