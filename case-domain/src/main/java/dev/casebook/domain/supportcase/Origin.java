package dev.casebook.domain.supportcase;

/** Whether a command is lived through or told afterwards. */
public enum Origin {
    /** It happens through Casebook. */
    LIVE,

    /** An import tells it. */
    IMPORTED,

    /** An import tells it from a source that records its own closings: the case does not close by itself before the line is played. */
    IMPORTED_WITH_CLOSINGS;

    /** Whether an import tells it: no process acts on what it records. */
    public boolean told() {
        return this != LIVE;
    }
}
