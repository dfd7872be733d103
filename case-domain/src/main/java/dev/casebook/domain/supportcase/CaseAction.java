package dev.casebook.domain.supportcase;

/** What can be done to a case, as {@link CaseTransitions} lists it. */
public enum CaseAction {
    START("taking it up"),
    CLASSIFY("classifying it"),
    CORRECT("correcting its customer's data"),
    ASSIGN("assigning it"),
    INFORM("supplying information"),
    PEND("making it wait"),
    RESUME("resuming it"),
    RESOLVE("resolving it"),
    REOPEN("reopening it"),
    CLOSE("closing it"),
    ESCALATE("escalating it"),
    ACKNOWLEDGE("acknowledging its escalation"),
    MERGE("merging it into another"),
    ABSORB("merging another into it"),
    UNMERGE("undoing its merge"),
    RELEASE("giving back a case that was merged into it"),
    LINK("linking it"),
    NOTE("writing a note"),
    TAG("changing its tags"),
    CONVERSE("starting a conversation"),
    HEAR_AGENT("a public message of an agent"),
    HEAR("a message");

    private final String words;

    CaseAction(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
