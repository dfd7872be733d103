package dev.casebook.api.config.eventstore;

import static org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory.inspectAggregate;

import dev.casebook.domain.conversation.Conversation;
import dev.casebook.domain.conversation.command.ConversationCommand;
import dev.casebook.domain.supportcase.SupportCase;
import dev.casebook.domain.supportcase.command.CaseCommand;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers the aggregates, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    /** A snapshot after so many events were read: few histories are that long, and those must load quickly. */
    private static final int LONG_READ = 100;

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache();
    }

    @Bean
    ReadAhead readAhead(JdbcClient database, AggregateCache cache) {
        return new ReadAhead(database, cache);
    }

    @Bean
    ConfigurerModule supportCases(AggregateCache cache) {
        return configurer -> configurer.configureAggregate(
                eventSourced(SupportCase.class, CaseCommand.class, CaseCommand::caseId, cache));
    }

    @Bean
    ConfigurerModule conversations(AggregateCache cache) {
        return configurer -> configurer.configureAggregate(eventSourced(
                Conversation.class, ConversationCommand.class, ConversationCommand::conversationId, cache));
    }

    /** Without a cache: whether files say anything new is decided by what the log holds, whoever recorded it. */
    @Bean
    ConfigurerModule configuration() {
        return configurer -> configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(dev.casebook.domain.configuration.Configuration.class));
    }

    /** Named here, since Axon's own for Spring finds only aggregates that are beans. */
    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            EventStore events,
            TransactionManager transactions,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters) {
        return AggregateSnapshotter.builder()
                .eventStore(events)
                .aggregateFactories(
                        new GenericAggregateFactory<>(inspectAggregate(SupportCase.class, parameters, handlers)),
                        new GenericAggregateFactory<>(inspectAggregate(Conversation.class, parameters, handlers)))
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .handlerDefinition(handlers)
                .parameterResolverFactory(parameters)
                .build();
    }

    /** Each command is asked for its target: finding that by annotation, each time anew, costs more than deciding it. */
    private static <T, C> AggregateConfigurer<T> eventSourced(
            Class<T> type, Class<C> commands, Function<C, String> target, AggregateCache cache) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(configuration -> command ->
                        new VersionedAggregateIdentifier(target.apply(commands.cast(command.getPayload())), null))
                .configureAggregateFactory(configuration -> new OwnTypeFactory<>(inspectAggregate(
                        type, configuration.parameterResolverFactory(), configuration.handlerDefinition(type))))
                .configureCache(configuration -> cache.of(type))
                .configureSnapshotTrigger(configuration -> new LongReads(configuration.snapshotter(), LONG_READ));
    }
}
