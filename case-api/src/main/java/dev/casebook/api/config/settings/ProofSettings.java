package dev.casebook.api.config.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is sealed, {@code casebook.proofs.*}.
 *
 * @param everyEvents a head is signed after so many new events
 * @param every a head is signed so long after the last one, where there are new events, ISO 8601
 * @param checkEvery how often the log is compared with what was signed, ISO 8601
 * @param key the file of the signing key, or null for one that is made in the data directory
 * @param post where heads are posted to
 */
public record ProofSettings(
        @DefaultValue("10000") int everyEvents,
        @DefaultValue("PT5M") Duration every,
        @DefaultValue("PT1H") Duration checkEvery,
        @Nullable Path key,
        @DefaultValue Post post) {

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

    /**
     * A program outside that keeps heads.
     *
     * @param url where each head is posted to, or null for none
     * @param allowPrivate whether that may be on this machine or in a private network
     */
    public record Post(
            @Nullable URI url, @DefaultValue("false") boolean allowPrivate) {

        /** Checks what a type alone does not. */
        public Post {
            boolean fits = url == null
                    || url.getHost() != null
                            && url.getUserInfo() == null
                            && List.of("https", "http").contains(url.getScheme());
            if (!fits) {
                throw new SettingMistake(
                        "casebook.proofs.post.url", "must be a URL such as https://example.com/heads, without user");
            }
        }
    }
}
