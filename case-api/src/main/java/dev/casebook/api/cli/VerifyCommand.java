package dev.casebook.api.cli;

import dev.casebook.api.proof.StoreCheck;
import dev.casebook.api.replay.output.WholeFile;
import dev.casebook.domain.history.Verdict;
import dev.casebook.domain.history.VerifyBundle;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a bundle of proofs without server and database, or a whole store. */
@Command(
        name = "verify",
        description = {
            "Verifies the history of a case by its bundle, offline; or the whole store by its signed heads.",
            "Says what is found forged, what is proved, and what is not. Ends with 0 only where nothing was forged."
        })
@SuppressWarnings("NullAway.Init")
final class VerifyCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "BUNDLE", arity = "0..1", description = "The bundle, a file of JSON.")
    private @Nullable String bundle;

    @Option(
            names = "--key",
            paramLabel = "FINGERPRINT",
            description = "The fingerprint of the key that must have signed, from a source that you trust.")
    private @Nullable String key;

    @Option(
            names = "--store",
            description = "Check the store of the settings. Stopped and called again, it goes on where it was.")
    private boolean store;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "With --store: signed heads that were kept elsewhere, a line each; they must fit too.")
    private @Nullable Path heads;

    VerifyCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = new Settings(command);
        settings.all();
        String file = bundle;
        if (store == (file != null) || !store && heads != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Give either BUNDLE, perhaps with --key, or --store, perhaps with --key, --heads");
        }
        if (file != null) {
            return VerifyBundle.verify(file, key, System.out, System.err);
        }
        return checkStore(settings);
    }

    private int checkStore(Settings settings) {
        Path secret = settings.value("casebook.proofs.key").map(Path::of).orElse(null);
        try {
            Verdict verdict = StoreOfSettings.of(settings)
                    .check(new StoreCheck.Trust(secret, key, heads), new EventsChecked(System.err, clock));
            System.out.print(verdict.text());
            System.out.flush();
            return verdict.passed() ? 0 : 1;
        } catch (NoSuchFileException missing) {
            System.err.println(missing.getFile() + " is not there, so that nothing can be compared with it");
            return 1;
        } catch (IOException unreadable) {
            System.err.println(
                    "What was kept of the log, or a file of heads, cannot be read: " + WholeFile.reason(unreadable));
            return 1;
        }
    }
}
