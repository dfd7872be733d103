package dev.casebook.api.config.timers;

/** Notices who makes no step between two looks although there had been something to do at the first. */
final class Standstill {

    private long lastPosition = Long.MAX_VALUE;
    private long lastHead;
    private boolean standing;

    /**
     * Looks again.
     *
     * @param position where it stands
     * @param head where the log ends
     * @return whether it has stood still since the last look and had not before, so that this is told once
     */
    boolean begins(long position, long head) {
        boolean stood = position <= lastPosition && lastPosition < lastHead;
        boolean begins = stood && !standing;
        standing = stood;
        lastPosition = position;
        lastHead = head;
        return begins;
    }
}
