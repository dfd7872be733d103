package dev.casebook.api.config.eventstore;

import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What a unit of work has appended to the log so far. */
public final class Appended {

    private static final String KEY = Appended.class.getName();

    private int events;

    private long position;

    private boolean allOfIt;

    /** Nothing yet. */
    public Appended() {}

    /** The account of a root unit of work. */
    public static Appended in(UnitOfWork<?> root) {
        return root.getOrComputeResource(KEY, key -> new Appended());
    }

    /** Says that what is appended is all that the transaction writes. */
    public void isAll() {
        allOfIt = true;
    }

    boolean isAllOfIt() {
        return allOfIt;
    }

    void add(int more, long last) {
        events += more;
        position = last;
    }

    /** Adds what came after. */
    public void add(Appended later) {
        events += later.events;
        position = Math.max(position, later.position);
    }

    /** How many events. */
    public int events() {
        return events;
    }

    /** The position of the event appended last, the greatest of them; 0 where there is none. */
    public long position() {
        return position;
    }
}
