package dev.casebook.api.config.policies;

import dev.casebook.api.command.AggregateEvents;
import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.config.eventstore.ReadAhead;
import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.policy.ConfigurationDesk;
import dev.casebook.api.policy.ConfigurationLog;
import dev.casebook.api.policy.ConfigurationReader;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.policy.retargeting.Retargeting;
import dev.casebook.api.policy.retargeting.RetargetingRuns;
import dev.casebook.domain.responsetime.PolicyBook;
import java.time.Clock;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The policies in force: those of the log, to which the files of a node are a proposal. */
@Configuration(proxyBeanMethods = false)
class PoliciesConfig {

    @Bean
    ConfigurationReader configurationReader(CasebookSettings settings) {
        return new NodeFiles(settings.config().location());
    }

    @Bean
    ConfigurationLog configurationLog(
            JdbcClient database,
            @Qualifier("eventSerializer") Serializer serializer,
            EventUpcasterChain upcasters,
            ConfigurationReader reader) {
        return new ConfigurationLog(database, new AggregateEvents(database, serializer, upcasters), reader);
    }

    /** What the log says; as long as it says nothing, this node's files, which {@link ConfigurationWatch} records. */
    @Bean
    PoliciesInForce policiesInForce(ConfigurationLog log, ConfigurationReader reader) {
        ConfigurationReader.Reading files = reader.read(reader.filesOfThisNode());
        return new PoliciesInForce(log.read()
                .orElseGet(() -> new PoliciesInForce.State(PolicyBook.of(files.policies()), files.version())));
    }

    @Bean
    RetargetingRuns retargetingRuns(JdbcClient database) {
        return new RetargetingRuns(database);
    }

    @Bean
    ConfigurationDesk configurationDesk(
            ConfigurationReader reader,
            ConfigurationLog log,
            PoliciesInForce inForce,
            CommandDesk commands,
            RetargetingRuns runs,
            Clock clock) {
        return new ConfigurationDesk(reader, log, inForce, commands, runs, clock);
    }

    @Bean
    Retargeting retargeting(
            RetargetingRuns runs, JdbcClient database, CommandDesk commands, ReadAhead histories, Clock clock) {
        return new Retargeting(runs, database, commands, histories, clock);
    }
}
