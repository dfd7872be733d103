package dev.casebook.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.config.settings.RulesInForce;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.responsetime.AppliesTo;
import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.EscalationStep;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.ServicePolicy;
import dev.casebook.domain.responsetime.Team;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.CaseRules;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Origin;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TargetBreached;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the breach to what the case's history says of who was told, through real receivers. */
@Import(NotificationsTest.Rules.class)
@ExtendWith(OutputCaptureExtension.class)
class NotificationsTest extends CasebookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Started before the service, which is told its port. */
    private static final GreenMail MAIL = mailServer();

    private static final Receiver RECEIVER = Receiver.start();

    @Autowired
    CommandDesk desk;

    @Autowired
    EventStore events;

    @Autowired
    Clock clock;

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    @AfterAll
    void stopReceivers() {
        RECEIVER.close();
        MAIL.stop();
    }

    @DynamicPropertySource
    static void channels(DynamicPropertyRegistry registry) {
        registry.add("casebook.notify.webhook.url", RECEIVER::url);
        registry.add("casebook.notify.webhook.secret", () -> Notices.SECRET);
        registry.add("casebook.notify.webhook.allow-private", () -> "true");
        registry.add(
                "casebook.notify.smtp.url",
                () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        registry.add("casebook.notify.retries", () -> "PT0.1S,PT0.1S");
    }

    /** A first response is promised within a second; at the breach the owner is told. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        @Primary
        RulesInForce rulesOfThisTest() {
            Goal second = Goal.of(Duration.ofSeconds(1));
            ServicePolicy policy = new ServicePolicy(
                    "quick@1",
                    "always@1",
                    "2026a",
                    WorkingTime.ALWAYS,
                    AppliesTo.ANY,
                    Map.of(Metric.FIRST_RESPONSE, Map.of(Priority.NORMAL, second)),
                    Map.of(),
                    List.of(),
                    new EscalationLadder(
                            List.of(new EscalationStep(100, null, List.of("owner"), 1, false, null, null))));
            Team cards = new Team("cards", null, List.of("cards@example.com"), null);
            PolicyBook book = PolicyBook.of(new ServicePolicies(List.of(policy), Map.of("cards", cards), Map.of()));
            return () -> new CaseRules(
                    Duration.ofDays(14), Duration.ofDays(7), book, EnumSet.allOf(NotificationChannel.class));
        }
    }

    private String opened() {
        String id = Cases.newId();
        send(Cases.open(id, Issued.live(new Actor(ActorKind.CUSTOMER, "customer-1"), clock.instant())));
        return id;
    }

    private void send(Object command) {
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(command);
            return command;
        });
    }

    private <T> List<T> of(String id, Class<T> type) {
        Stream<Object> payloads = events.readEvents(id).asStream().map(event -> (Object) event.getPayload());
        return payloads.filter(type::isInstance).map(type::cast).toList();
    }

    private List<Receiver.Call> calls(String id) {
        return RECEIVER.calls.stream().filter(call -> call.body().contains(id)).toList();
    }

    @Test
    void everybody_named_is_told_by_each_channel_and_the_history_says_so(CapturedOutput output) {
        RECEIVER.answering(Receiver.status(200));
        String id = opened();

        await().atMost(PATIENCE).until(() -> of(id, NotificationReported.class).size() == 3);

        assertThat(of(id, NotificationReported.class))
                .allMatch(NotificationReported::arrived)
                .extracting(report -> report.notice().channel())
                .containsExactlyInAnyOrder(NotificationChannel.values());
        assertThat(calls(id)).hasSize(1);
        assertThat(MAIL.getReceivedMessages())
                .anyMatch(mail -> GreenMailUtil.getBody(mail).contains("C17"));
        assertThat(output).contains("Case C17 (" + id + "): FIRST_RESPONSE was breached; tells cards");
        assertThat(output.getAll() + calls(id)).doesNotContain("王芳", Notices.SECRET);
    }

    @Test
    void a_receiver_that_comes_back_is_told_and_one_that_does_not_is_reported_after_the_last_attempt() {
        RECEIVER.answering(Receiver.status(500));
        String id = opened();
        await().atMost(PATIENCE).until(() -> !calls(id).isEmpty());
        await().atMost(PATIENCE).until(() -> of(id, NotificationReported.class).size() == 3);

        assertThat(of(id, NotificationReported.class))
                .filteredOn(report -> !report.arrived())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.attempts()).isEqualTo(3);
                    assertThat(report.problem()).isEqualTo("the receiver answered 500");
                });
        assertThat(calls(id)).hasSize(3);
    }

    @Test
    void a_receiver_that_hangs_delays_neither_timers_nor_other_channels() {
        RECEIVER.answering(RECEIVER.hanging());
        List<String> ids = Stream.generate(this::opened).limit(12).toList();

        for (String id : ids) {
            await().atMost(PATIENCE)
                    .until(() -> of(id, NotificationReported.class).stream()
                            .map(report -> report.notice().channel())
                            .toList()
                            .containsAll(List.of(NotificationChannel.LOG, NotificationChannel.EMAIL)));
            assertThat(of(id, TargetBreached.class)).hasSize(1);
        }
    }

    @Test
    void nobody_is_told_of_what_an_import_recorded() {
        RECEIVER.answering(Receiver.status(200));
        String imported = Cases.newId();
        Instant then = Instant.parse("2026-01-26T09:00:00Z");
        Actor agent = new Actor(ActorKind.AGENT, "li.na");
        send(Cases.open(imported, new Issued(agent, then, then, null, Origin.IMPORTED)));
        send(Cases.note(imported, "told", new Issued(agent, then, then.plusSeconds(60), null, Origin.IMPORTED)));
        String live = opened();

        await().atMost(PATIENCE)
                .until(() -> of(live, NotificationReported.class).size() == 3);

        assertThat(of(imported, EscalationStepTaken.class)).isEmpty();
        assertThat(calls(imported)).isEmpty();
    }
}
