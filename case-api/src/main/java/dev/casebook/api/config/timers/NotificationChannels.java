package dev.casebook.api.config.timers;

import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.config.settings.NotifySettings;
import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.api.notification.BoundedChannel;
import dev.casebook.api.notification.DeliveryChannel;
import dev.casebook.api.notification.InternalAddresses;
import dev.casebook.api.notification.LogChannel;
import dev.casebook.api.notification.MailChannel;
import dev.casebook.api.notification.MailServer;
import dev.casebook.api.notification.WebhookChannel;
import dev.casebook.domain.responsetime.NotificationChannel;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels that the settings set up; the log is one always. */
final class NotificationChannels {

    /** Threads of all channels: where all others hang, some are left for the log. */
    static final int THREADS = 9;

    private static final Logger LOG = LoggerFactory.getLogger(NotificationChannels.class);
    private static final int AT_ONCE = 3;

    private final Map<NotificationChannel, BoundedChannel> channels = new EnumMap<>(NotificationChannel.class);
    private final MeterRegistry meters;

    NotificationChannels(CasebookSettings settings, Clock clock, MeterRegistry meters) {
        this.meters = meters;
        add(NotificationChannel.LOG, new LogChannel(), THREADS);
        NotifySettings.Smtp smtp = settings.notices().smtp();
        if (smtp.url() != null) {
            String link = settings.publicUrl() == null
                    ? null
                    : settings.publicUrl().toString().replaceAll("/+$", "");
            MailServer server = new MailServer(smtp.url(), smtp.password());
            add(NotificationChannel.EMAIL, new MailChannel(server, smtp.from(), link), AT_ONCE);
        }
        NotifySettings.Webhook webhook = settings.notices().webhook();
        URI url = webhook.url();
        String secret = webhook.secret();
        if (url != null && secret != null) {
            check(url, webhook.allowPrivate());
            WebhookChannel channel =
                    new WebhookChannel(url, secret, webhook.allowPrivate(), webhook.followRedirects(), clock);
            add(NotificationChannel.WEBHOOK, channel, AT_ONCE);
        }
    }

    Map<NotificationChannel, BoundedChannel> setUp() {
        return channels;
    }

    private void add(NotificationChannel name, DeliveryChannel channel, int atOnce) {
        channels.put(name, new BoundedChannel(name, channel, atOnce, meters));
    }

    private static void check(URI url, boolean allowPrivate) {
        try {
            if (!allowPrivate && InternalAddresses.include(url.getHost())) {
                throw new SettingMistake(
                        "casebook.notify.webhook.url",
                        "is on this machine or in a private network; give another,"
                                + " or set casebook.notify.webhook.allow-private=true");
            }
        } catch (UnknownHostException unknown) {
            LOG.warn("casebook.notify.webhook.url: the host has no address yet; notices wait until it has one");
        }
    }
}
