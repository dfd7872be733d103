package dev.casebook.saga.notification;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notice of an escalation step, to be delivered. It holds nothing of the customer.
 *
 * @param caseId the case
 * @param metric the metric of the step
 * @param instance its instance
 * @param step which step of the ladder, from 1
 * @param repeat which repetition; 0 for the first time
 * @param reason why the step was due
 * @param level the level that the step raised the case to, or null
 * @param recipients everybody whom the step tells
 * @param notice who is told by this delivery, by which channel
 * @param at when the step fell due
 */
public record Delivery(
        String caseId,
        Metric metric,
        int instance,
        int step,
        int repeat,
        String reason,
        @Nullable Integer level,
        List<String> recipients,
        Notice notice,
        Instant at) {

    private static final int DIGITS = 16;

    static Delivery of(EscalationStepTaken taken, Notice notice) {
        List<String> recipients = taken.told().stream()
                .filter(told -> told.channel() != NotificationChannel.WEBHOOK)
                .map(Notice::recipient)
                .distinct()
                .toList();
        return new Delivery(
                taken.caseId(),
                taken.metric(),
                taken.instance(),
                taken.step(),
                taken.repeat(),
                taken.why(),
                taken.level(),
                recipients,
                notice,
                taken.occurredAt());
    }

    /** Its id: the same for the same notice of the same repetition of a step, however often it is asked for. */
    public String id() {
        String whom = String.join(
                "\n",
                notice.channel().name(),
                notice.recipient(),
                notice.as(),
                Objects.requireNonNullElse(notice.address(), ""));
        return String.join(
                "/",
                caseId,
                metric.name(),
                String.valueOf(instance),
                String.valueOf(step),
                String.valueOf(repeat),
                digest(whom));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
