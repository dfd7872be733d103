package dev.casebook.api.config.commands;

import dev.casebook.api.command.AggregateEvents;
import dev.casebook.api.command.CaseLog;
import dev.casebook.api.command.CaseReferences;
import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.command.ConversationLog;
import dev.casebook.api.command.Correcting;
import dev.casebook.api.command.CustomerKeys;
import dev.casebook.api.command.FollowingUp;
import dev.casebook.api.command.IdempotencyKeys;
import dev.casebook.api.command.Messaging;
import dev.casebook.api.command.Opening;
import dev.casebook.api.command.RequestDesk;
import dev.casebook.api.command.Turns;
import dev.casebook.api.command.Wording;
import dev.casebook.api.config.settings.CasebookSettings;
import java.time.Clock;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands between a request and the commands it becomes. */
@Configuration(proxyBeanMethods = false)
class CommandsConfig {

    @Bean
    Turns turns(CasebookSettings settings) {
        CasebookSettings.Events events = settings.events();
        Integer atOnce = events.atOnce();
        return new Turns(
                atOnce != null
                        ? atOnce
                        : Turns.suiting(Runtime.getRuntime().availableProcessors(), events.connections()));
    }

    @Bean
    CustomerKeys customerKeys(JdbcClient jdbc) {
        return new CustomerKeys(jdbc);
    }

    @Bean
    CaseReferences caseReferences(JdbcClient jdbc) {
        return new CaseReferences(jdbc);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc) {
        return new IdempotencyKeys(jdbc);
    }

    @Bean
    AggregateEvents aggregateEvents(
            JdbcClient jdbc, @Qualifier("eventSerializer") Serializer serializer, EventUpcasterChain upcasters) {
        return new AggregateEvents(jdbc, serializer, upcasters);
    }

    @Bean
    CaseLog caseLog(AggregateEvents events) {
        return new CaseLog(events);
    }

    @Bean
    ConversationLog conversationLog(AggregateEvents events) {
        return new ConversationLog(events);
    }

    @Bean
    Wording wording(AggregateEvents events) {
        return new Wording(events);
    }

    @Bean
    Correcting correcting(CaseLog log, CustomerKeys customers) {
        return new Correcting(log, customers);
    }

    @Bean
    Opening opening(CustomerKeys customers, CaseReferences references) {
        return new Opening(customers, references);
    }

    @Bean
    FollowingUp followingUp(Opening opening, CaseLog log) {
        return new FollowingUp(opening, log);
    }

    @Bean
    Messaging messaging(Opening opening, FollowingUp followingUp, ConversationLog log) {
        return new Messaging(opening, followingUp, log);
    }

    @Bean
    RequestDesk requestDesk(CommandDesk desk, IdempotencyKeys keys, Wording wording, Clock clock) {
        return new RequestDesk(desk, keys, wording, clock);
    }
}
