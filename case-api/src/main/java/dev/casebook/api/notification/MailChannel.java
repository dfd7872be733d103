package dev.casebook.api.notification;

import static dev.casebook.api.notification.LogChannel.oneLine;

import dev.casebook.saga.notification.Delivery;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Tells by e-mail, in plain text without anything of the customer. A repeated attempt has the same Message-ID. */
public final class MailChannel implements DeliveryChannel {

    private final JavaMailSender server;
    private final String from;
    private final @Nullable String publicUrl;

    /**
     * A channel through a mail server.
     *
     * @param from the address of the sender
     * @param publicUrl under which URL people reach the service, without a slash at its end, or null
     */
    public MailChannel(MailServer server, String from, @Nullable String publicUrl) {
        this.server = server.sender();
        this.from = from;
        this.publicUrl = publicUrl;
    }

    @Override
    public Attempt deliver(Delivery delivery, NotifiedCase about) {
        try {
            server.send(message(delivery, about));
            return Attempt.arrived();
        } catch (AddressException e) {
            return Attempt.refused("it is no e-mail address");
        } catch (MailAuthenticationException e) {
            return Attempt.failed("the mail server refuses the user");
        } catch (MailSendException e) {
            return judge(e);
        } catch (MessagingException | MailException e) {
            return Attempt.failed("the mail could not be sent");
        }
    }

    private MimeMessage message(Delivery delivery, NotifiedCase about) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        message.setFrom(new InternetAddress(from, true));
        String to = Objects.requireNonNullElse(delivery.notice().address(), "");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(oneLine(about.reference() + ": " + delivery.reason()), "UTF-8");
        message.setText(String.join("\n", lines(delivery, about)) + "\n", "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        UUID id = UUID.nameUUIDFromBytes(delivery.id().getBytes(StandardCharsets.UTF_8));
        message.setHeader("Message-ID", "<" + id + "@casebook>");
        return message;
    }

    private List<String> lines(Delivery delivery, NotifiedCase about) {
        List<String> lines = new ArrayList<>();
        lines.add("Case " + about.reference() + ": " + oneLine(delivery.reason()) + ".");
        lines.add("");
        lines.add("Metric: " + delivery.metric());
        about.dueAt(delivery.metric(), delivery.instance()).ifPresent(due -> lines.add("Due: " + due));
        lines.add("Priority: " + about.priority());
        if (delivery.level() != null) {
            lines.add("Raised to level: " + delivery.level());
        }
        if (delivery.repeat() > 0) {
            lines.add("Repetition: " + delivery.repeat());
        }
        if (publicUrl != null) {
            lines.add("");
            lines.add(publicUrl + "/api/v1/cases/" + delivery.caseId());
        }
        return lines;
    }

    private static Attempt judge(MailSendException failure) {
        for (Exception cause : failure.getMessageExceptions()) {
            int code = SmtpCodes.of(cause);
            if (code >= 500) {
                return Attempt.refused("the mail server refused it (" + code + ")");
            } else if (code > 0) {
                return Attempt.failed("the mail server did not take it (" + code + ")");
            }
        }
        return Attempt.failed("the mail server cannot be reached or did not answer in time");
    }
}
