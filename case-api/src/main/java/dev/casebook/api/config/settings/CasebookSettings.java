package dev.casebook.api.config.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The settings of the service, {@code casebook.*}. Each can be given as {@code --casebook.data=...} or in the
 * environment as {@code CASEBOOK_DATA}; an unknown one on the command line is refused.
 *
 * @param data directory of everything the service keeps: the default event store, the lock, the demo
 * @param insecure whether the service may listen beyond this machine although nobody has to sign in
 * @param reopenWindow how long after closing a case can be reopened, ISO 8601; later a follow-up is opened
 * @param closeAfter how long after resolving a case closes by itself, ISO 8601
 * @param events where the log is
 * @param views where the views are
 * @param config where the policies are
 * @param notices how people are told of escalations
 * @param proofs how the log is sealed
 * @param publicUrl under which URL people reach the service, for links to it; null for none
 */
@ConfigurationProperties(prefix = "casebook", ignoreUnknownFields = false)
public record CasebookSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("false") boolean insecure,
        @DefaultValue("P14D") Duration reopenWindow,
        @DefaultValue("P7D") Duration closeAfter,
        @DefaultValue Events events,
        @DefaultValue Views views,
        @DefaultValue Config config,
        @Name("notify") @DefaultValue NotifySettings notices,
        @DefaultValue ProofSettings proofs,
        @Nullable URI publicUrl) {

    /** Checks what a type alone does not. */
    public CasebookSettings {
        if (data.toAbsolutePath().toString().contains(";")) {
            throw new SettingMistake("casebook.data", "must have no ; in its path, where H2 reads settings of its own");
        }
        refuseNegative("casebook.reopen-window", reopenWindow);
        refuseNegative("casebook.close-after", closeAfter);
        if (publicUrl != null && publicUrl.getHost() == null) {
            throw new SettingMistake("casebook.public-url", "must be a URL such as https://support.example.com");
        }
    }

    private static void refuseNegative(String setting, Duration value) {
        if (value.isNegative()) {
            throw new SettingMistake(setting, "must not be negative; give an ISO 8601 duration such as P7D");
        }
    }

    /**
     * Where the log is.
     *
     * @param url JDBC URL of a PostgreSQL database, or null for H2 in a file under the data directory
     * @param username user of that database, or null where the URL or the default says it
     * @param password password of that user, or null
     * @param connections how many connections to it at most
     * @param atOnce how many requests work on it at once, or null for eight a core and four fewer than connections at most
     */
    public record Events(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("20") int connections,
            @Nullable Integer atOnce) {

        /** Checks what a type alone does not. */
        public Events {
            if (url != null && !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
                throw new SettingMistake(
                        "casebook.events.url", "must be a JDBC URL such as jdbc:postgresql://localhost:5432/casebook");
            }
            if (connections < 4) {
                throw new SettingMistake("casebook.events.connections", "must be at least 4");
            }
            if (atOnce != null && atOnce < 1) {
                throw new SettingMistake("casebook.events.at-once", "must be at least 1");
            }
        }
    }

    /**
     * Where the views are.
     *
     * @param uri connection string of a MongoDB, with the name of the database, or null for views in memory
     */
    public record Views(@Nullable String uri) {

        /** Checks what a type alone does not. */
        public Views {
            if (uri != null && !uri.startsWith("mongodb://") && !uri.startsWith("mongodb+srv://")) {
                throw new SettingMistake(
                        "casebook.views.uri",
                        "must be a MongoDB connection string such as mongodb://localhost/casebook");
            }
        }
    }

    /**
     * Where the policies are.
     *
     * @param location directory of the files; where there is none, the policies that come with the service apply
     * @param adopt whether files that differ from what is in force come into force at start, or null for what suits the
     *     event store
     */
    public record Config(
            @DefaultValue("./config") Path location,
            @Nullable Boolean adopt) {}

    /** Whether files come into force at start: as told, else where this one node has an embedded event store. */
    public boolean adoptsAtStart() {
        Boolean told = config.adopt();
        return told != null ? told : events.url() == null || events.url().startsWith("jdbc:h2:");
    }
}
