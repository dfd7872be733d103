package dev.casebook.api.config.eventstore;

import dev.casebook.domain.conversation.Conversation;
import dev.casebook.domain.supportcase.SupportCase;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The log of events: one table, readable JSON, appended in the transaction of the command. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfig {

    /** Events that a reader fetches at once. */
    private static final int FETCH = 1000;
    /** A position that stays empty this long belongs to no running transaction; PostgreSQL ends those after 30 s. */
    static final int GAP_TIMEOUT_MILLIS = 60_000;
    /** A transaction may stay open while this many others commit. */
    private static final int MAX_GAP_OFFSET = 10_000_000;
    /** A case of this many events since its last snapshot gets another. */
    static final int SNAPSHOT_AFTER = 100;

    @Bean
    @Primary
    Serializer generalSerializer() {
        return NamedEventSerializer.create();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(@Qualifier("generalSerializer") Serializer general) {
        return general;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(@Qualifier("generalSerializer") Serializer general) {
        return general;
    }

    @Bean
    PersistenceExceptionResolver uniqueViolations() {
        return new UniqueViolations();
    }

    /** Turns events of old revisions into today's, in the order of the beans. */
    @Bean
    EventUpcasterChain eventUpcasters(ObjectProvider<SingleEventUpcaster> upcasters) {
        return new EventUpcasterChain(upcasters.orderedStream().toList());
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("generalSerializer") Serializer serializer,
            PersistenceExceptionResolver conflicts,
            EventUpcasterChain upcasters,
            ConnectionProvider connections,
            TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .dataType(String.class)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(conflicts)
                .snapshotFilter(new SnapshotsOfThisRevision(serializer))
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(new EventSchema())
                .batchSize(FETCH)
                .gapTimeout(GAP_TIMEOUT_MILLIS)
                .maxGapOffset(MAX_GAP_OFFSET)
                .build();
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return new CommittedEventStore(EmbeddedEventStore.builder().storageEngine(engine));
    }

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache();
    }

    @Bean
    ConfigurerModule aggregates(AggregateCache cache) {
        return configurer -> configurer
                .configureAggregate(aggregate(SupportCase.class, cache))
                .configureAggregate(aggregate(Conversation.class, cache));
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> type, AggregateCache cache) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCache(configuration -> cache)
                .configureSnapshotTrigger(configuration ->
                        new EventCountSnapshotTriggerDefinition(configuration.snapshotter(), SNAPSHOT_AFTER));
    }

    @Bean
    CorrelationDataProvider origin() {
        return new MessageOriginProvider("causationId", "correlationId");
    }

    @Bean
    CorrelationDataProvider request() {
        return new SimpleCorrelationDataProvider("requestId", "channel");
    }
}
