package dev.casebook.api.rest.supportcase;

/** How long texts may be, in UTF-16 units, and what names look like. */
public final class Texts {

    /** A subject. */
    public static final int LINE = 500;
    /** A reason or summary. */
    public static final int PARAGRAPH = 5_000;
    /** A description, note or message. */
    public static final int TEXT = 50_000;
    /** A team, agent, topic or tag: 1 to 200 characters, no control characters, no blank at either end. */
    public static final String NAME = "(?U)[^\\p{Cntrl}\\s]([^\\p{Cntrl}]{0,198}[^\\p{Cntrl}\\s])?";
    /** What is wrong with a name. */
    public static final String NO_NAME =
            "must be 1 to 200 characters, without control characters or blanks around them";
    /** At least one visible character. */
    public static final String NOT_BLANK = "(?sU).*\\S.*";
    /** What is wrong with a text that has none. */
    public static final String BLANK = "must not be blank";

    /** A phone number, as people write them. */
    public static final String PHONE = "(?=.*[0-9])[+0-9() -]{3,32}";

    /** No control characters. */
    public static final String PLAIN = "(?U)[^\\p{Cntrl}]*";

    private Texts() {}
}
