package dev.casebook.api.replay.export;

import java.util.Objects;

/**
 * What a directory holds of a log.
 *
 * @param format the format of its files
 * @param after the position after which it begins; 0 for all
 * @param upTo the position up to which it goes
 * @param events how many events that are
 * @param lastPosition the position of the last of them, 0 before the first
 * @param lastEventId the id of the last of them, empty before the first
 */
public record Exported(String format, long after, long upTo, long events, long lastPosition, String lastEventId) {

    /** A file may lack them. */
    public Exported {
        Objects.requireNonNull(format);
        Objects.requireNonNull(lastEventId);
    }

    static Exported nothing(EventFormat format, long after) {
        return new Exported(format.called(), after, after, 0, 0, "");
    }

    Exported with(ExportWindow window) {
        return new Exported(
                format,
                after,
                window.upTo(),
                events + window.events(),
                window.events() == 0 ? lastPosition : window.last().position(),
                window.events() == 0 ? lastEventId : window.last().eventId());
    }
}
