package dev.casebook.api.config.settings;

import dev.casebook.domain.responsetime.NotificationChannel;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told of escalations, {@code casebook.notify.*}; the log is told always.
 *
 * @param smtp by e-mail
 * @param webhook by a signed call of a program outside
 * @param retries the waits between attempts, ISO 8601; those of the Standard Webhooks scheme by default
 */
public record NotifySettings(
        @DefaultValue Smtp smtp,
        @DefaultValue Webhook webhook,

        @DefaultValue({"PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H"})
        List<Duration> retries) {

    /** Checks what a type alone does not. */
    public NotifySettings {
        if (retries.stream().anyMatch(wait -> wait.isNegative() || wait.isZero())) {
            throw new SettingMistake("casebook.notify.retries", "must be waits such as PT5S,PT5M,PT30M");
        }
    }

    /** The channels that are set up beside the log. */
    public Set<NotificationChannel> channels() {
        Set<NotificationChannel> channels = EnumSet.noneOf(NotificationChannel.class);
        if (smtp.url() != null) {
            channels.add(NotificationChannel.EMAIL);
        }
        if (webhook.url() != null) {
            channels.add(NotificationChannel.WEBHOOK);
        }
        return channels;
    }

    /**
     * E-mail.
     *
     * @param url {@code smtp://} or {@code smtps://} with perhaps a user, host and perhaps port; null for no e-mail
     * @param password the user's password, or null
     * @param from the sender's address
     */
    public record Smtp(
            @Nullable URI url,
            @Nullable String password,
            @DefaultValue("casebook@localhost") String from) {

        /** Checks what a type alone does not. */
        public Smtp {
            if (url != null && !isUrl(url, "smtp", "smtps")) {
                throw new SettingMistake(
                        "casebook.notify.smtp.url", "must be a URL such as smtp://casebook@mail.example.com:587");
            }
            if (url != null && url.getUserInfo() != null && url.getUserInfo().contains(":")) {
                throw new SettingMistake(
                        "casebook.notify.smtp.url",
                        "must not hold the password; give it in the environment as CASEBOOK_NOTIFY_SMTP_PASSWORD");
            }
            if (url != null && (url.getUserInfo() == null) != (password == null)) {
                throw new SettingMistake(
                        "casebook.notify.smtp.password", "a user in the URL and a password go together; give both");
            }
        }

        @Override
        public String toString() {
            return "Smtp[" + url + "]";
        }
    }

    /**
     * The webhook.
     *
     * @param url where to call, or null for none
     * @param secret {@code whsec_} and the base64 of 24 to 64 bytes, or null
     * @param allowPrivate whether the receiver may be on this machine or in a private network
     * @param followRedirects whether calls are sent on where the receiver redirects them to; the scheme advises against
     */
    public record Webhook(
            @Nullable URI url,
            @Nullable String secret,
            @DefaultValue("false") boolean allowPrivate,
            @DefaultValue("false") boolean followRedirects) {

        private static final String PREFIX = "whsec_";
        private static final int LEAST = 24;
        private static final int MOST = 64;

        /** Checks what a type alone does not. */
        public Webhook {
            if (url != null && (!isUrl(url, "https", "http") || url.getUserInfo() != null)) {
                throw new SettingMistake(
                        "casebook.notify.webhook.url",
                        "must be a URL such as https://example.com/casebook, without user");
            }
            if (url != null && secret == null) {
                throw new SettingMistake(
                        "casebook.notify.webhook.secret",
                        "is needed to sign what is sent to casebook.notify.webhook.url");
            }
            if (secret != null && !fits(secret)) {
                throw new SettingMistake(
                        "casebook.notify.webhook.secret", "must be whsec_ and the base64 of 24 to 64 random bytes");
            }
        }

        private static boolean fits(String secret) {
            try {
                int bytes = secret.startsWith(PREFIX)
                        ? Base64.getDecoder().decode(secret.substring(PREFIX.length())).length
                        : 0;
                return bytes >= LEAST && bytes <= MOST;
            } catch (IllegalArgumentException notBase64) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }

    private static boolean isUrl(URI url, String... schemes) {
        return url.getHost() != null && List.of(schemes).contains(url.getScheme());
    }
}
