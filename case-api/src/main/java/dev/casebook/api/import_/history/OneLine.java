package dev.casebook.api.import_.history;

/** Texts of one line, as sources, the cases there and actors are named with: neither blank nor with control characters. */
public final class OneLine {

    private OneLine() {}

    /**
     * Whether a text is one.
     *
     * @param longest how long it may be, in UTF-16 units
     */
    public static boolean fits(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
