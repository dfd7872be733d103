package dev.casebook.api.notification;

import java.net.URI;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server that takes mail by SMTP.
 *
 * @param url {@code smtp://} or {@code smtps://}, perhaps a user, host and perhaps port; smtps begins with TLS, smtp takes
 *     it where the server offers it and insists on it where there is a password
 * @param password the user's password, or null
 */
public record MailServer(URI url, @Nullable String password) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_BY_TLS = 465;
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";

    /** What sends to it. Each of its steps ends within seconds. */
    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        boolean secure = "smtps".equalsIgnoreCase(url.getScheme());
        sender.setHost(url.getHost());
        sender.setPort(url.getPort() > 0 ? url.getPort() : secure ? SUBMISSION_BY_TLS : SUBMISSION);
        sender.setUsername(url.getUserInfo());
        sender.setPassword(password);
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(secure));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(!secure));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(!secure && password != null));
        properties.setProperty("mail.smtp.auth", String.valueOf(password != null));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return sender;
    }
}
