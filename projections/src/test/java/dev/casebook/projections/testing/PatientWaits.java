package dev.casebook.projections.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every wait of a test last two minutes where it does not say otherwise. A wait ends as soon as what it waits for
 * is so; how quickly that is belongs to the benchmarks, and a laden machine is no reason for a test to fail.
 */
public final class PatientWaits implements BeforeAllCallback {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
