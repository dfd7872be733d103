package dev.casebook.api.notification;

import static dev.casebook.api.notification.Notices.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import dev.casebook.api.notification.Attempt.Outcome;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.saga.notification.Delivery;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookChannelTest {

    private static final Delivery DELIVERY = Notices.delivery(NotificationChannel.WEBHOOK, null, null);

    private final Receiver receiver = Receiver.start();
    private final WebhookChannel channel = channel(receiver.url(), Duration.ofSeconds(60));

    @AfterEach
    void stop() {
        receiver.close();
    }

    private static WebhookChannel channel(URI url, Duration patience) {
        return new WebhookChannel(url, SECRET, host -> false, 0, patience, Clock.systemUTC());
    }

    private static Attempt deliver(WebhookChannel by) {
        return by.deliver(DELIVERY, Notices.CASE);
    }

    @Test
    void what_arrives_is_signed_by_the_scheme() {
        assertThat(deliver(channel)).isEqualTo(Attempt.arrived());

        Receiver.Call call = receiver.calls.get(0);
        Map<String, List<String>> headers = Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY, List.of(call.header("webhook-id")),
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, List.of(call.header("webhook-timestamp")),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY, List.of(call.header("webhook-signature")));
        assertThatCode(() -> new Webhook(SECRET).verify(call.body(), headers)).doesNotThrowAnyException();
    }

    @Test
    void the_body_names_case_target_step_and_who_is_told() {
        deliver(channel);

        JsonNode body = JsonMapper.shared().readTree(receiver.calls.get(0).body());
        assertThat(body).isEqualTo(JsonMapper.shared().readTree("""
                {"type": "casebook.escalation", "timestamp": "2026-01-26T09:00:00Z",
                 "data": {"case": "case-1", "reference": "C17", "metric": "RESOLUTION", "instance": 1, "step": 2, "repeat": 0,
                          "reason": "RESOLUTION was breached", "level": 1, "recipients": ["li.na"]}}"""));
    }

    @Test
    void each_attempt_has_the_same_id_and_body() {
        receiver.answering(Receiver.status(500));
        deliver(channel);
        receiver.answering(Receiver.status(200));
        deliver(channel);

        assertThat(receiver.calls)
                .extracting(call -> call.header("webhook-id") + call.body())
                .hasSize(2)
                .containsOnly(receiver.calls.get(0).header("webhook-id")
                        + receiver.calls.get(0).body());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 429, 500, 502, 503})
    void any_other_answer_is_a_failure_that_is_tried_again(int status) {
        receiver.answering(Receiver.status(status));

        assertThat(deliver(channel)).isEqualTo(Attempt.failed("the receiver answered " + status));
    }

    @Test
    void a_receiver_that_asks_for_time_gets_it() {
        receiver.answering(Receiver.status(429, "Retry-After", "120"));

        assertThat(deliver(channel).pause()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_receiver_that_is_gone_is_called_never_again() {
        receiver.answering(Receiver.status(410));

        assertThat(deliver(channel).outcome()).isEqualTo(Outcome.REFUSED);
        receiver.answering(Receiver.status(200));
        assertThat(deliver(channel).outcome()).isEqualTo(Outcome.NOT_TRIED);
        assertThat(receiver.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) {
        try (Receiver other = Receiver.start()) {
            receiver.answering(Receiver.status(status, "Location", other.url().toString()));

            assertThat(deliver(channel).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(receiver.calls).hasSize(1);
            assertThat(other.calls).isEmpty();
        }
    }

    private WebhookChannel following(WebhookChannel.Forbidden forbidden) {
        return new WebhookChannel(receiver.url(), SECRET, forbidden, 3, Duration.ofSeconds(60), Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void where_redirects_are_allowed_the_same_call_is_sent_on(int status) {
        try (Receiver other = Receiver.start()) {
            receiver.answering(Receiver.status(status, "Location", other.url().toString()));

            assertThat(deliver(following(host -> false))).isEqualTo(Attempt.arrived());
            assertThat(other.calls)
                    .singleElement()
                    .extracting(Receiver.Call::body, call -> call.header("webhook-id"))
                    .containsExactly(
                            receiver.calls.get(0).body(), receiver.calls.get(0).header("webhook-id"));
        }
    }

    @Test
    void a_redirect_to_a_private_address_is_refused_even_where_redirects_are_allowed() {
        try (Receiver other = Receiver.start()) {
            String inside = "http://localhost:" + other.port() + "/hook";
            receiver.answering(Receiver.status(307, "Location", inside));

            Attempt attempt = deliver(following("localhost"::equals));

            assertThat(attempt.problem()).contains("loopback or private");
            assertThat(other.calls).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "::", "http:nowhere", "ftp://127.0.0.1/"})
    void a_redirect_to_no_address_is_a_failure(String location) {
        receiver.answering(Receiver.status(307, "Location", location));

        assertThat(deliver(following(host -> false)).problem()).contains("redirected (307)");
    }

    @Test
    void a_receiver_that_redirects_for_ever_is_given_up() {
        receiver.answering(Receiver.status(308, "Location", "/again"));

        assertThat(deliver(following(host -> false)).problem()).contains("redirected (308)");
        assertThat(receiver.calls).hasSize(4);
    }

    @Test
    void a_receiver_that_hangs_is_given_up_for_now() {
        receiver.answering(receiver.hanging());

        assertThat(deliver(channel(receiver.url(), Duration.ofMillis(300))))
                .isEqualTo(Attempt.failed("the receiver did not answer in time"));
    }

    @Test
    void an_answer_without_end_is_not_read() {
        receiver.answering(call -> {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write("x".getBytes());
            call.getResponseBody().flush();
            receiver.hanging().answer(call);
        });

        assertThat(deliver(channel)).isEqualTo(Attempt.arrived());
    }

    @Test
    void a_private_address_is_not_called_unless_that_is_allowed() {
        Attempt attempt = deliver(new WebhookChannel(receiver.url(), SECRET, false, false, Clock.systemUTC()));

        assertThat(attempt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(attempt.problem()).contains("loopback or private");
        assertThat(receiver.calls).isEmpty();
        assertThat(deliver(new WebhookChannel(receiver.url(), SECRET, true, false, Clock.systemUTC())))
                .isEqualTo(Attempt.arrived());
    }

    @Test
    void a_receiver_that_does_not_run_is_a_failure() {
        receiver.close();

        assertThat(deliver(channel).outcome()).isEqualTo(Outcome.FAILED);
    }
}
