package dev.tideline.apps.cli;

import dev.tideline.apps.run.PipelineRunner;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Waits while the pipeline runs. */
final class PipelineWait {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private PipelineWait() {}

    /** Returns at Ctrl-C; throws what broke the pipeline or the parts under it. */
    static void untilStopped(
            PipelineRunner pipeline, CompletableFuture<? extends RuntimeException> failure, StopSignal stop) {
        while (!stop.await(LOOK_EVERY)) {
            if (failure.isDone()) {
                throw failure.join();
            }
            if (pipeline.ended().isDone()) {
                pipeline.awaitEnd();
                return;
            }
        }
    }
}
