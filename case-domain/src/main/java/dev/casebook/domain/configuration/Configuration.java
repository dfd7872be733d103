package dev.casebook.domain.configuration;

import dev.casebook.domain.configuration.command.AdoptConfiguration;
import dev.casebook.domain.configuration.event.ConfigurationAdopted;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Stamp;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of response times, of which there is one. Its newest version is in force on every node; all of them
 * stay, so that whatever was judged by one can be counted again.
 */
public class Configuration {

    /** The id of the one there is. */
    public static final String ID = "configuration";

    @AggregateIdentifier
    private @Nullable String configurationId;

    private int number;
    private @Nullable String version;
    private Instant since = Instant.MIN;

    /** For the event store, which replays the configuration into it. */
    public Configuration() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Adoption handle(AdoptConfiguration c) {
        int previousNumber = number;
        String previous = version;
        boolean differs = !c.version().equals(version);
        if (differs) {
            AggregateLifecycle.apply(
                    new ConfigurationAdopted(
                            c.configurationId(), number + 1, c.version(), version, c.files(), after(c.issued())),
                    MetaData.from(Stamp.of(c.issued().actor(), c.issued())));
        }
        return new Adoption(differs, number, c.version(), since, previousNumber, previous);
    }

    /** Now, or at once after the version before it where this node's clock is behind. */
    private Instant after(Issued issued) {
        return issued.now().isAfter(since) ? issued.now() : since.plusNanos(1000);
    }

    @EventSourcingHandler
    void on(ConfigurationAdopted event) {
        configurationId = event.configurationId();
        number = event.number();
        version = event.version();
        since = event.occurredAt();
    }
}
