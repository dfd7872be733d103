package dev.casebook.api.config.eventstore;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.saga.repository.jdbc.GenericSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The log on JDBC: how events are written, read, named and upcast. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /** Events a fetch; one at a time is fifty times slower. */
    private static final int FETCH_SIZE = 1000;

    /** So far back a missing position is looked for; longer than any transaction can hold one open. */
    static final int MAX_GAP_OFFSET = 10_000_000;

    /** So long a missing position may still turn up; transactions end after half of it. */
    static final Duration GAP_TIMEOUT = Duration.ofSeconds(60);

    /** Saga state, snapshots, tokens of sagas. */
    @Bean
    @Primary
    Serializer serializer() {
        return new StateSerializer();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    /** Every upcaster there is, in its order; old revisions are upcast when read and never rewritten. */
    @Bean
    EventUpcasterChain upcasterChain(ObjectProvider<SingleEventUpcaster> upcasters) {
        return new EventUpcasterChain(upcasters.orderedStream().toList());
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new UniqueViolations();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            EventUpcasterChain upcasterChain,
            PersistenceExceptionResolver persistenceExceptionResolver,
            ConnectionProvider connectionProvider,
            DataSource database,
            TransactionManager transactionManager) {
        JdbcEventStorageEngine.Builder engine = JdbcEventStorageEngine.builder()
                .schema(Tables.EVENTS)
                .dataType(String.class)
                .snapshotSerializer(serializer)
                .snapshotFilter(StateSerializer::current)
                .eventSerializer(eventSerializer)
                .upcasterChain(upcasterChain)
                .persistenceExceptionResolver(persistenceExceptionResolver)
                .connectionProvider(connectionProvider)
                .transactionManager(transactionManager)
                .readEventDataWithGaps(ReadingWithGaps::statement)
                .batchSize(FETCH_SIZE)
                .maxGapOffset(MAX_GAP_OFFSET)
                .gapTimeout(Math.toIntExact(GAP_TIMEOUT.toMillis()));
        return new PositionedStorageEngine(engine, transactionManager, database);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(
            EventStorageEngine engine, Configuration configuration, Clock clock, ObjectProvider<BulkLoad> bulk) {
        GenericEventMessage.clock = Clock.tick(clock, Duration.ofNanos(1000));
        EmbeddedEventStore.Builder store = TransactionalEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class));
        return new TransactionalEventStore(
                store, bulk.getIfAvailable() == null ? CommitWakeups.WHILE_LOOKED_AT : CommitWakeups.IN_BULK);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connectionProvider, Serializer serializer) {
        return JdbcTokenStore.builder()
                .schema(Tables.TOKENS)
                .contentType(String.class)
                .connectionProvider(connectionProvider)
                .serializer(serializer)
                .build();
    }

    @Bean
    SagaSqlSchema sagaSqlSchema() {
        return new GenericSagaSqlSchema(Tables.SAGAS);
    }

    /** Which message caused an event, and which was the first of the chain. */
    @Bean
    CorrelationDataProvider originOfMessages() {
        return new MessageOriginProvider("causationId", "correlationId");
    }

    /** What a request said about itself goes into every event that follows from it. */
    @Bean
    CorrelationDataProvider wayOfRequests() {
        return new SimpleCorrelationDataProvider("channel", "requestId");
    }
}
