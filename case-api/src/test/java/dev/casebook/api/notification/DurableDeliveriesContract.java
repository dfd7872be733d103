package dev.casebook.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.supportcase.command.ReportNotification;
import dev.casebook.saga.notification.Delivery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries as rows of a database, on whichever. */
abstract class DurableDeliveriesContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Delivery CALL = Notices.delivery(NotificationChannel.WEBHOOK, null, null);

    private final List<ReportNotification> reports = new CopyOnWriteArrayList<>();
    private final DataSource database;

    DurableDeliveriesContract(String url) {
        database = new DriverManagerDataSource(url);
        Flyway.configure().dataSource(database).load().migrate();
    }

    private DurableDeliveries deliveries(Receiver receiver) {
        Clock clock = Clock.systemUTC();
        WebhookChannel channel = new WebhookChannel(receiver.url(), Notices.SECRET, true, false, clock);
        Deliverer deliverer = new Deliverer(
                Map.of(
                        NotificationChannel.WEBHOOK,
                        new BoundedChannel(NotificationChannel.WEBHOOK, channel, 1, new SimpleMeterRegistry())),
                id -> Notices.CASE,
                new QuietHours(() -> PolicyBook.of(ServicePolicies.none())),
                new RetrySchedule(List.of(Duration.ofMillis(1), Duration.ofSeconds(5)), new Random()),
                command -> reports.add((ReportNotification) command),
                clock);
        return new DurableDeliveries(database, () -> deliverer, 2, clock);
    }

    private int waiting() {
        return JdbcClient.create(database)
                .sql("select count(*) from notification_delivery")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_delivery_outlives_the_process_with_the_attempts_made() {
        try (Receiver receiver = Receiver.start()) {
            receiver.answering(Receiver.status(500));
            DurableDeliveries before = deliveries(receiver);
            before.start();
            before.schedule(CALL);
            await().atMost(PATIENCE).until(() -> receiver.calls.size() == 2);
            before.stop();

            receiver.answering(Receiver.status(200));
            DurableDeliveries after = deliveries(receiver);
            after.start();
            await().atMost(PATIENCE).until(() -> !reports.isEmpty() && waiting() == 0);
            after.stop();
        }
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.arrived()).isTrue();
            assertThat(report.attempts()).isEqualTo(3);
        });
    }

    @Test
    void a_delivery_that_is_asked_for_again_is_made_once() {
        try (Receiver receiver = Receiver.start()) {
            DurableDeliveries deliveries = deliveries(receiver);
            deliveries.schedule(CALL);
            deliveries.schedule(CALL);

            assertThat(waiting()).isEqualTo(1);
        }
    }

    @Test
    void a_transaction_that_is_taken_back_takes_its_delivery_along() {
        try (Receiver receiver = Receiver.start()) {
            DurableDeliveries deliveries = deliveries(receiver);
            new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(transaction -> {
                deliveries.schedule(CALL);
                transaction.setRollbackOnly();
            });

            assertThat(waiting()).isZero();
        }
    }
}
