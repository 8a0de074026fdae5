package dev.tideline.crawl.http;

import java.time.Duration;

/** Lets time pass; a test's only says that it has. */
public interface Sleeper {

    void sleep(Duration time) throws InterruptedException;

    /** The thread's own sleep. */
    static Sleeper system() {
        return time -> Thread.sleep(time.toMillis());
    }
}
