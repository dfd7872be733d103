package dev.casebook.api.config.eventstore;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids that sort by the time of their making: UUIDs of version 7 (RFC 9562, method 3 for the fraction of a millisecond).
 * Within one process they rise strictly; so new rows of the log stay together in its indexes. They are no secrets: random
 * bits keep those of several processes apart, and to draw them takes no lock.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final int TICKS_PER_MILLISECOND = 1 << 12;

    private final AtomicLong latestTick = new AtomicLong();

    /** For Axon, which looks it up as a service. */
    public TimeOrderedIdentifiers() {}

    @Override
    public String generateIdentifier() {
        long now = System.currentTimeMillis() * TICKS_PER_MILLISECOND;
        long tick = latestTick.updateAndGet(latest -> Math.max(latest + 1, now));
        long high = (tick / TICKS_PER_MILLISECOND) << 16 | 0x7000L | tick % TICKS_PER_MILLISECOND;
        long low = ThreadLocalRandom.current().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
