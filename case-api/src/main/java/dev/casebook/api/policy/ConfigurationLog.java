package dev.casebook.api.policy;

import dev.casebook.api.command.AggregateEvents;
import dev.casebook.domain.configuration.Configuration;
import dev.casebook.domain.configuration.event.ConfigurationAdopted;
import dev.casebook.domain.responsetime.PolicyBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of the configuration that the log holds. */
public final class ConfigurationLog {

    private final JdbcClient database;
    private final AggregateEvents events;
    private final ConfigurationReader reader;

    /** The log in this database. */
    public ConfigurationLog(JdbcClient database, AggregateEvents events, ConfigurationReader reader) {
        this.database = database;
        this.events = events;
        this.reader = reader;
    }

    /** How many versions there are; one look into an index. */
    public int count() {
        return database.sql("select coalesce(max(sequence_number) + 1, 0) from domain_event where aggregate_id = ?")
                .param(Configuration.ID)
                .query(Integer.class)
                .single();
    }

    /**
     * All versions, read again from what was recorded in full; empty where none came into force yet.
     *
     * @throws dev.casebook.api.config.settings.SettingMistake when this release cannot read one
     */
    public Optional<PoliciesInForce.State> read() {
        List<PolicyBook.Version> versions = new ArrayList<>();
        String latest = null;
        for (var event : events.of(Configuration.ID, Long.MAX_VALUE)) {
            if (event.payload() instanceof ConfigurationAdopted adopted) {
                versions.add(new PolicyBook.Version(
                        adopted.number(),
                        adopted.occurredAt(),
                        reader.read(adopted.files()).policies()));
                latest = adopted.version();
            }
        }
        return latest == null
                ? Optional.empty()
                : Optional.of(new PoliciesInForce.State(new PolicyBook(versions), latest));
    }

    /** The files of the version in force, by their names; empty where none came into force yet. */
    public Optional<Map<String, String>> filesInForce() {
        return events.latest(Configuration.ID, Long.MAX_VALUE, ConfigurationAdopted.class)
                .map(event -> ((ConfigurationAdopted) event.payload()).files());
    }
}
