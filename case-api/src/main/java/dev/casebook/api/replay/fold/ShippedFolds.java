package dev.casebook.api.replay.fold;

import dev.casebook.api.replay.FoldCode;
import dev.casebook.domain.replay.EventFold;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The folds that come along, by name. */
public enum ShippedFolds {
    /** Events per type and day. */
    EVENTS_BY_DAY("events of each type on each day", EventsByDay::new),
    /** Transitions between statuses. */
    STATUS_TRANSITIONS("how often cases went from one status to another", StatusTransitions::new),
    /** Time in each status. */
    TIME_IN_STATUS("time that cases spent in each status", TimeSpent::inStatus),
    /** Time with each team. */
    TIME_WITH_TEAM("time that open cases spent with each team", TimeSpent::withTeam),
    /** Time with each agent. */
    TIME_WITH_AGENT("time that open cases spent with each agent", TimeSpent::withAgent),
    /** Flow of reassignments. */
    REASSIGNMENTS("from which team and agent to which cases went", Reassignments::new),
    /** Backlog by hour. */
    BACKLOG_BY_HOUR("cases that became open, were done, and were open at the end of each hour", BacklogByHour::new),
    /** Distribution of response times. */
    RESPONSE_TIMES("percentiles of the working time until a promise was kept, per metric", ResponseTimes::new);

    /** Tells checkpoints of an earlier code apart: another one whenever a fold counts otherwise or its state changes. */
    private static final String VERSION = "2";

    private final String says;
    private final Supplier<EventFold<?>> instances;

    ShippedFolds(String says, Supplier<EventFold<?>> instances) {
        this.says = says;
        this.instances = instances;
    }

    /** Its name on the command line. */
    public String called() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it gives, in a few words. */
    public String says() {
        return says;
    }

    /** The fold of a name, if there is one. */
    public static Optional<FoldCode<?>> named(String name) {
        return Arrays.stream(values())
                .filter(fold -> fold.called().equals(name))
                .findFirst()
                .map(ShippedFolds::code);
    }

    @SuppressWarnings("unchecked")
    private FoldCode<?> code() {
        return new FoldCode<Serializable>(called(), VERSION, false, () -> (EventFold<Serializable>) instances.get());
    }
}
