package dev.casebook.api.notification;

import dev.casebook.saga.notification.Delivery;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of the service, in one line. */
public final class LogChannel implements DeliveryChannel {

    private static final Logger LOG = LoggerFactory.getLogger("dev.casebook.escalation");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    @Override
    public Attempt deliver(Delivery delivery, NotifiedCase about) {
        LOG.info(
                "Case {} ({}): {}; tells {} of {}/{}, step {}, repetition {}",
                about.reference(),
                delivery.caseId(),
                oneLine(delivery.reason()),
                oneLine(delivery.notice().recipient()),
                delivery.metric(),
                delivery.instance(),
                delivery.step(),
                delivery.repeat());
        return Attempt.arrived();
    }

    /** Without line breaks, which would forge lines of the log or headers of a mail. */
    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
