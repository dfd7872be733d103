package dev.casebook.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.casebook.api.notification.Attempt.Outcome;
import dev.casebook.domain.responsetime.NotificationChannel;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailChannelTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private static Attempt send(String address) {
        MailServer server =
                new MailServer(URI.create("smtp://127.0.0.1:" + MAIL.getSmtp().getPort()), null);
        return new MailChannel(server, "casebook@example.com", "https://support.example.com")
                .deliver(Notices.delivery(NotificationChannel.EMAIL, address, null), Notices.CASE);
    }

    @Test
    void a_mail_names_the_case_and_why_and_where_to_look() throws Exception {
        assertThat(send("li.na@example.com")).isEqualTo(Attempt.arrived());

        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("C17: RESOLUTION was breached");
        assertThat(mail.getAllRecipients()[0]).hasToString("li.na@example.com");
        assertThat(GreenMailUtil.getBody(mail).lines())
                .contains(
                        "Case C17: RESOLUTION was breached.",
                        "Metric: RESOLUTION",
                        "Priority: NORMAL",
                        "https://support.example.com/api/v1/cases/case-1");
    }

    @Test
    void a_repeated_mail_has_the_same_id() throws Exception {
        send("li.na@example.com");
        send("li.na@example.com");

        assertThat(MAIL.getReceivedMessages())
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly(MAIL.getReceivedMessages()[0].getMessageID());
    }

    @Test
    void what_is_no_address_is_not_tried_again() {
        assertThat(send("li na@@example.com").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_server_that_does_not_run_is_a_failure() {
        MailServer nowhere = new MailServer(URI.create("smtp://127.0.0.1:1"), null);

        Attempt attempt = new MailChannel(nowhere, "casebook@example.com", null)
                .deliver(Notices.delivery(NotificationChannel.EMAIL, "li.na@example.com", null), Notices.CASE);

        assertThat(attempt).isEqualTo(Attempt.failed("the mail server cannot be reached or did not answer in time"));
    }
}
