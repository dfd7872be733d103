package dev.casebook.domain.configuration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of taking files into force.
 *
 * @param recorded whether a new version was recorded; if not, the files say what is in force already
 * @param number the version in force
 * @param version its digest
 * @param since since when it is in force
 * @param previousNumber the version in force before the command, 0 where there was none
 * @param previous its digest, or null where there was none
 */
public record Adoption(
        boolean recorded,
        int number,
        String version,
        Instant since,
        int previousNumber,
        @Nullable String previous) {}
