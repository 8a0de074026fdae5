package dev.tideline.benchmarks.contender;

/** A thread that repeats a step until it is closed. A step that throws ends the process: the watcher sees it. */
abstract class Loop implements AutoCloseable {

    private final Thread thread;
    private volatile boolean closing;

    Loop(String name) {
        thread = new Thread(this::run, name);
    }

    final void begin() {
        thread.start();
    }

    abstract void step();

    abstract void end();

    private void run() {
        try {
            while (!closing) {
                step();
            }
            end();
        } catch (RuntimeException e) {
            ContenderProcess.die(e);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
