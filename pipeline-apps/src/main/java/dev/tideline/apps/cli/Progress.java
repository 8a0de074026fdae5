package dev.tideline.apps.cli;

/** Shows that long work goes on: one line on standard error that moves, and only where somebody looks. */
final class Progress implements AutoCloseable {

    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 250_000_000L;
    private static final int LOOK_EVERY = 64;

    private final Shell shell;
    private final String what;
    private final long start = System.nanoTime();
    private long last = start + QUIET_NANOS;
    private long done;
    private boolean shown;

    /** Nothing is shown in the first second. */
    Progress(Shell shell, String what) {
        this.shell = shell;
        this.what = what;
    }

    void advance() {
        done++;
        if (shell.errIsTerminal() && done % LOOK_EVERY == 0) {
            long now = System.nanoTime();
            if (now - last > EVERY_NANOS) {
                last = now;
                shown = true;
                shell.err().print("\r" + text(now) + " ");
                shell.err().flush();
            }
        }
    }

    long done() {
        return done;
    }

    /** How many, how long, how fast. */
    String text(long now) {
        long nanos = Math.max(1, now - start);
        return Numbers.grouped(done) + " " + what + ", " + Numbers.seconds(nanos) + ", "
                + Numbers.grouped(Math.round(done * 1e9 / nanos)) + "/s";
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (shown) {
            shell.err().print("\r" + " ".repeat(text(System.nanoTime()).length() + 8) + "\r");
            shell.err().flush();
        }
    }
}
