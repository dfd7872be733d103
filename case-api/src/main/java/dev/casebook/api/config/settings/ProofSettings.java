package dev.casebook.api.config.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is sealed, {@code casebook.proofs.*}.
 *
 * @param everyEvents a head is signed after so many new events
 * @param every a head is signed so long after the last one, where there are new events, ISO 8601
 * @param checkEvery how often the log is compared with what was signed, ISO 8601
 * @param key the file of the signing key, or null for one that is made in the data directory
 */
public record ProofSettings(
        @DefaultValue("1000") int everyEvents,
        @DefaultValue("PT1M") Duration every,
        @DefaultValue("PT1H") Duration checkEvery,
        @Nullable Path key) {

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** Checks what a type alone does not. */
    public ProofSettings {
        if (everyEvents < 1) {
            throw new SettingMistake("casebook.proofs.every-events", "must be at least 1");
        }
        refuseShort("casebook.proofs.every", every);
        refuseShort("casebook.proofs.check-every", checkEvery);
    }

    private static void refuseShort(String setting, Duration value) {
        if (value.compareTo(LEAST) < 0) {
            throw new SettingMistake(setting, "must be at least a second; give an ISO 8601 duration such as PT1M");
        }
    }
}
