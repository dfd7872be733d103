package dev.casebook.api.config.eventstore;

import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What a unit of work has appended to the log so far. */
public final class Appended {

    private static final String KEY = Appended.class.getName();

    private int events;

    @Nullable
    private String latest;

    /** Nothing yet. */
    public Appended() {}

    /** The account of a root unit of work. */
    public static Appended in(UnitOfWork<?> root) {
        return root.getOrComputeResource(KEY, key -> new Appended());
    }

    void add(int more, String last) {
        events += more;
        latest = last;
    }

    /** Adds what came after. */
    public void add(Appended later) {
        events += later.events;
        latest = later.latest != null ? later.latest : latest;
    }

    /** How many events. */
    public int events() {
        return events;
    }

    /** The id of the event appended last, which has the greatest position of them; null where there is none. */
    @Nullable
    public String latest() {
        return latest;
    }
}
