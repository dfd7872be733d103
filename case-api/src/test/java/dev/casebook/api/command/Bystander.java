package dev.casebook.api.command;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.HearMessage;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.NoteAdded;
import java.time.Instant;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Listens within the transaction of a command, and does what a test tells it. */
@TestConfiguration(proxyBeanMethods = false)
class Bystander {

    private static final String GROUP = "bystander";
    static final String FAILURE = "the bystander fails";

    private final ObjectProvider<CommandGateway> gateway;
    private final ObjectProvider<SagaStore<Object>> sagas;
    private final ObjectProvider<TokenStore> tokens;
    private final ObjectProvider<SchedulerClient> timers;
    private volatile Runnable acting = () -> {};
    private volatile boolean hearing;
    private volatile boolean failing;
    private volatile boolean wrote;

    Bystander(
            ObjectProvider<CommandGateway> gateway,
            ObjectProvider<SagaStore<Object>> sagas,
            ObjectProvider<TokenStore> tokens,
            ObjectProvider<SchedulerClient> timers) {
        this.gateway = gateway;
        this.sagas = sagas;
        this.tokens = tokens;
        this.timers = timers;
    }

    /** What a process keeps. */
    record State(String caseId) {}

    @Bean
    ConfigurerModule bystanders() {
        Listener listener = new Listener();
        return configurer -> configurer
                .eventProcessing()
                .registerEventHandler(configuration -> listener)
                .registerSubscribingEventProcessor(GROUP)
                .registerListenerInvocationErrorHandler(GROUP, configuration -> PropagatingErrorHandler.instance());
    }

    void calm() {
        acting = () -> {};
        hearing = false;
        failing = false;
        wrote = false;
    }

    void writeEverywhere(String mark) {
        acting = () -> write(mark);
    }

    /** What waits for the commit and is written then. */
    void keepASaga(String mark) {
        acting = () -> insertSaga(mark);
    }

    void writeEverywhereAndFail(String mark) {
        acting = () -> {
            write(mark);
            throw new IllegalStateException(FAILURE);
        };
    }

    void hear() {
        hearing = true;
    }

    void hearAndFail() {
        hearing = true;
        failing = true;
    }

    boolean wrote() {
        return wrote;
    }

    private void write(String mark) {
        insertSaga(mark);
        tokens.getObject().initializeTokenSegments(mark, 1, new GlobalSequenceTrackingToken(1));
        TaskInstance<?> timer = new TaskInstance<>("deadline", mark);
        timers.getObject().schedule(timer, Instant.parse("2999-01-01T00:00:00Z"));
        wrote = true;
    }

    private void insertSaga(String mark) {
        sagas.getObject().insertSaga(State.class, mark, new State("case"), Set.of(new AssociationValue("case", mark)));
    }

    @ProcessingGroup(GROUP)
    private final class Listener {

        @EventHandler
        void on(CaseOpened opened) {
            acting.run();
        }

        @EventHandler
        void on(NoteAdded added) {
            acting.run();
        }

        @EventHandler
        void on(MessagePosted posted) {
            if (hearing) {
                Issued issued = Issued.live(new Actor(ActorKind.CUSTOMER, "customer-1"), posted.occurredAt());
                gateway.getObject()
                        .sendAndWait(new HearMessage(
                                posted.caseId(),
                                posted.conversationId(),
                                posted.messageId(),
                                posted.author().kind(),
                                posted.author().id(),
                                posted.visibility(),
                                issued));
            }
            if (failing) {
                throw new IllegalStateException(FAILURE);
            }
        }
    }
}
