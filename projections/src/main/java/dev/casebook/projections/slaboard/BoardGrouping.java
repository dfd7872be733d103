package dev.casebook.projections.slaboard;

import java.util.Locale;

/** What a board can be grouped by. */
public enum BoardGrouping {
    /** By team. */
    TEAM,
    /** By priority. */
    PRIORITY,
    /** By channel. */
    CHANNEL,
    /** By topic. */
    TOPIC,
    /** By agent. */
    AGENT;

    /** The field of that name. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
