package dev.casebook.domain.configuration.event;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A version of the configuration came into force.
 *
 * @param configurationId the configuration
 * @param number which version, from 1
 * @param version the digest of what it says
 * @param previous the digest of the version before it, or null for the first
 * @param files the text of every file by its name, in the order of the names
 * @param occurredAt since when it is in force
 */
@Revision("1")
public record ConfigurationAdopted(
        String configurationId,
        int number,
        String version,
        @Nullable String previous,
        Map<String, String> files,
        Instant occurredAt)
        implements ConfigurationEvent {

    /** Keeps its own copy, in the order in which the files are read. */
    public ConfigurationAdopted {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
