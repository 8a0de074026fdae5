package dev.tideline.apps;

/** How a process ends: one code for each way, the same for every command. */
public enum ExitCode {
    OK(0, "done"),
    UNEXPECTED(1, "a bug of ours; --verbose shows where"),
    USAGE(2, "a wrong option, setting or file name"),
    BAD_INPUT(3, "done, but some input could not be read"),
    BROKER(4, "Kafka cannot be reached or refused"),
    REGISTRY(5, "the schema registry cannot be reached or refused"),
    CONTRACT(6, "topics or schemas are not what they must be"),
    LOCAL(7, "the local broker or registry cannot run here"),
    DEMO(8, "the demo did not show what it must"),
    SIMULATION(9, "the simulation found what no rule explains"),
    CRAWL(10, "done, but some boards were not read completely"),
    INTERRUPTED(130, "stopped by Ctrl-C (143: by SIGTERM)");

    private final int status;
    private final String meaning;

    ExitCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** The process's exit status. */
    public int status() {
        return status;
    }

    /** In a few words, for the help text. */
    public String meaning() {
        return meaning;
    }
}
