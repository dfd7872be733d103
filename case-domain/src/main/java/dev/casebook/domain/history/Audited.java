package dev.casebook.domain.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What an audit of a log went through, to say what that proves.
 *
 * @param events how many events were kept
 * @param position the position of the last of them
 * @param before how many of them an audit had compared that was stopped
 * @param heads how many signed heads there were
 * @param signed how many events the greatest of them covers
 */
record Audited(long events, long position, long before, int heads, long signed) {

    Verdict verdict(List<Finding> findings) {
        return new Verdict(findings, findings.isEmpty() && events > 0 ? List.of(proved()) : List.of(), notProved());
    }

    private String proved() {
        return events + " events that were kept are in the log, unchanged and in their order, as " + heads
                + " signed heads have the first " + signed + " of them";
    }

    private List<String> notProved() {
        List<String> open = new ArrayList<>();
        open.add(
                events == 0
                        ? "anything: nothing of the log is kept yet, as before the first start of a server on it"
                        : "anything of events after position " + position + ", of which nothing is kept yet");
        if (signed < events) {
            open.add("that nobody changed one of the last " + (events - signed)
                    + " events together with what was kept of it: no signed head covers them");
        }
        if (before > 0) {
            open.add("that nobody changed one of the first " + before
                    + " events since the check that was stopped compared them");
        }
        open.add("that the holder of the key did not sign anew a forged log: compare heads kept elsewhere");
        return open;
    }
}
