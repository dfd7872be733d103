package dev.casebook.domain.history;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The program of an auditor: verifies a bundle offline. Needs neither server nor database nor Spring. */
public final class VerifyBundle {

    private static final String USAGE = "Usage: verify BUNDLE [--key FINGERPRINT]";

    private VerifyBundle() {}

    /** Runs it. Exit codes: 0 verified, 1 forged or not readable, 2 called wrongly. */
    public static void main(String[] words) {
        System.exit(run(words, System.out, System.err));
    }

    static int run(String[] words, PrintStream out, PrintStream err) {
        boolean keyed = words.length == 3 && words[1].equals("--key");
        if (!keyed && words.length != 1) {
            err.println(USAGE);
            return 2;
        }
        return verify(words[0], keyed ? words[2] : null, out, err);
    }

    /**
     * Verifies a file and says what came of it.
     *
     * @param trusted the fingerprint of the key that must have signed, or null
     * @return 0 verified, 1 forged or not readable
     */
    public static int verify(String file, @Nullable String trusted, PrintStream out, PrintStream err) {
        try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
            ProofBundle bundle = BundleReader.bundle(in);
            Verdict verdict = BundleVerifier.verdict(bundle, trusted);
            out.print(verdict.text());
            out.flush();
            return verdict.passed() ? 0 : 1;
        } catch (BrokenBundle broken) {
            err.println(file + " " + broken.getMessage());
        } catch (IOException unreadable) {
            err.println(file + ": there is no such file, or it may not be read");
        }
        return 1;
    }
}
