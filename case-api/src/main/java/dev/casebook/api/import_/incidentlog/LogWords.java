package dev.casebook.api.import_.incidentlog;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import java.util.Map;

/** What the words of the log mean. */
final class LogWords {

    static final Map<String, Boolean> VERDICTS = Map.of("true", true, "false", false);

    static final Map<String, Priority> PRIORITIES = Map.of(
            "1 - Critical", Priority.URGENT,
            "2 - High", Priority.HIGH,
            "3 - Moderate", Priority.NORMAL,
            "4 - Low", Priority.LOW);

    static final Map<String, Channel> CHANNELS = Map.of(
            "Phone", Channel.PHONE,
            "IVR", Channel.PHONE,
            "Email", Channel.EMAIL,
            "Self service", Channel.WEB,
            "Direct opening", Channel.IN_APP);

    private LogWords() {}
}
