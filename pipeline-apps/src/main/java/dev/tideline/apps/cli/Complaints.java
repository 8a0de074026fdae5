package dev.tideline.apps.cli;

/** Tells about input that could not be read: the first ones in full, then only how many there were. */
final class Complaints {

    private static final int SHOWN = 10;

    private final Shell shell;
    private long badLines;
    private long unreadablePayloads;

    Complaints(Shell shell) {
        this.shell = shell;
    }

    void badLine(String file, long line, String reason) {
        badLines++;
        tell(file, line, reason);
    }

    void unreadable(String file, long line, String reason) {
        unreadablePayloads++;
        tell(file, line, reason);
    }

    long badLines() {
        return badLines;
    }

    long all() {
        return badLines + unreadablePayloads;
    }

    /** Says how many were not shown. */
    void close() {
        if (all() > SHOWN) {
            shell.say("… and " + Numbers.grouped(all() - SHOWN) + " more of these; "
                    + "`tideline dry-run --topic dead-letters` prints all");
        }
    }

    private void tell(String file, long line, String reason) {
        if (all() <= SHOWN) {
            shell.say(file + ":" + line + ": " + reason);
        }
    }
}
