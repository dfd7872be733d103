package dev.casebook.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.saga.notification.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A delivery as the Standard Webhooks scheme wants it. The id and body are the same at each attempt, so that a receiver
 * can tell a repetition.
 *
 * @param id the value of {@code webhook-id}
 * @param body JSON
 */
record WebhookMessage(String id, String body) {

    private static final String TYPE = "casebook.escalation";

    private record Body(String type, Instant timestamp, Data data) {}

    private record Data(
            @JsonProperty("case") String caseId,
            String reference,
            Metric metric,
            int instance,
            int step,
            int repeat,
            String reason,
            @Nullable Integer level,
            List<String> recipients) {}

    static WebhookMessage of(Delivery delivery, NotifiedCase about) {
        Data data = new Data(
                delivery.caseId(),
                about.reference(),
                delivery.metric(),
                delivery.instance(),
                delivery.step(),
                delivery.repeat(),
                delivery.reason(),
                delivery.level(),
                delivery.recipients());
        UUID id = UUID.nameUUIDFromBytes(delivery.id().getBytes(StandardCharsets.UTF_8));
        return new WebhookMessage(
                "msg_" + id, JsonMapper.shared().writeValueAsString(new Body(TYPE, delivery.at(), data)));
    }

    /** The value of {@code webhook-signature}. */
    String signature(String secret, Instant at) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("The secret was checked at start", e);
        }
    }
}
