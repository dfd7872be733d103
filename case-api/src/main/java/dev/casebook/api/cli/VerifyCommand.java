package dev.casebook.api.cli;

import dev.casebook.domain.history.VerifyBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a bundle of proofs, without server and database. */
@Command(
        name = "verify",
        description = {
            "Verifies the history of a case by its bundle, offline.",
            "Says what is found forged, what is proved, and what is not. Ends with 0 only where nothing was forged."
        })
@SuppressWarnings("NullAway.Init")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BUNDLE", description = "The bundle, a file of JSON.")
    private String bundle;

    @Option(
            names = "--key",
            paramLabel = "FINGERPRINT",
            description = "The fingerprint of the key that must have signed, from a source that you trust.")
    private @Nullable String key;

    @Override
    public Integer call() {
        return VerifyBundle.verify(bundle, key, System.out, System.err);
    }
}
