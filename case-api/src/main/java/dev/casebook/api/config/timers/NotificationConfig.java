package dev.casebook.api.config.timers;

import dev.casebook.api.command.AggregateEvents;
import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.notification.Deliverer;
import dev.casebook.api.notification.DurableDeliveries;
import dev.casebook.api.notification.NotifiedCases;
import dev.casebook.api.notification.QuietHours;
import dev.casebook.api.notification.RetrySchedule;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.saga.CaseCommands;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Random;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries of notices: their scheduler, and the channels that the settings set up. */
@Configuration(proxyBeanMethods = false)
class NotificationConfig {

    @Bean
    DurableDeliveries deliveries(DataSource database, ObjectProvider<Deliverer> deliverer, Clock clock) {
        return new DurableDeliveries(database, deliverer::getObject, NotificationChannels.THREADS, clock);
    }

    @Bean
    NotificationChannels notificationChannels(CasebookSettings settings, Clock clock, MeterRegistry meters) {
        return new NotificationChannels(settings, clock, meters);
    }

    @Bean
    NotifiedCases notifiedCases(
            JdbcClient jdbc, @Qualifier("eventSerializer") Serializer serializer, EventUpcasterChain upcasters) {
        return new NotifiedCases(new AggregateEvents(jdbc, serializer, upcasters));
    }

    @Bean
    Deliverer deliverer(
            NotificationChannels channels,
            NotifiedCases cases,
            PoliciesInForce policies,
            CasebookSettings settings,
            CaseCommands commands,
            Clock clock) {
        RetrySchedule retries = new RetrySchedule(settings.notices().retries(), new Random());
        return new Deliverer(channels.setUp(), cases, new QuietHours(policies::book), retries, commands, clock);
    }
}
