package dev.casebook.domain.replay;

/**
 * A column of a table.
 *
 * @param name its name, in lower case with underscores by custom
 * @param kind what it holds
 */
public record Column(String name, Kind kind) {

    /** What a column holds. A value may be absent (null) in every kind but a sum. */
    public enum Kind {
        /** A key: a {@link String}. */
        TEXT,
        /** A key: a {@link java.time.Instant}. */
        INSTANT,
        /** A key: a {@link Long}. */
        NUMBER,
        /** A {@link Long} that is added up over the rows of the same keys. */
        SUM
    }

    /** A key that is text. */
    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    /** A key that is an instant. */
    public static Column instant(String name) {
        return new Column(name, Kind.INSTANT);
    }

    /** A key that is a number. */
    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    /** A number that is added up. */
    public static Column sum(String name) {
        return new Column(name, Kind.SUM);
    }
}
