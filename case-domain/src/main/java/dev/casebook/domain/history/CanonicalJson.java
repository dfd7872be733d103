package dev.casebook.domain.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one form of RFC 8785 (JCS), so that equal values are equal bytes: no blanks, names by their UTF-16
 * units, numbers as ECMAScript writes them.
 */
public final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";

    /** Characters of most events, so that the text seldom moves. */
    private static final int ROOM = 2_048;

    private CanonicalJson() {}

    /**
     * The canonical text of a value.
     *
     * @param value a map by strings, a list, a string, a number, a boolean or null, nested as deep as may be
     * @throws IllegalArgumentException for anything that has no canonical form: other classes, NaN, infinities, integers
     *     beyond 2^53, strings with half a surrogate pair
     */
    public static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder(ROOM);
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            string(text, out);
        } else if (value instanceof Number number) {
            out.append(EcmaNumber.text(number));
        } else if (value instanceof Map<?, ?> object) {
            object(object, out);
        } else if (value instanceof List<?> list) {
            list(list, out);
        } else {
            throw new IllegalArgumentException("No JSON: " + value.getClass().getName());
        }
    }

    private static void object(Map<?, ?> object, StringBuilder out) {
        char before = '{';
        for (Map.Entry<?, ?> field : inOrder(object).entrySet()) {
            out.append(before);
            string((String) field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    /** The fields by their names; most come so already, and a log has many. */
    private static Map<?, ?> inOrder(Map<?, ?> object) {
        String before = "";
        for (Object name : object.keySet()) {
            if (before.compareTo((String) name) > 0) {
                return new TreeMap<>(object);
            }
            before = (String) name;
        }
        return object;
    }

    private static void list(List<?> list, StringBuilder out) {
        char before = '[';
        for (Object item : list) {
            out.append(before);
            write(item, out);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    /** Parts of the text are cut out of it first: a builder takes them from a text one character at a time. */
    private static void string(String text, StringBuilder out) {
        out.append('"');
        int plain = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x20 || c == '"' || c == '\\') {
                escape(c, out.append(text.substring(plain, at)));
                plain = at + 1;
            } else if (Character.isSurrogate(c)) {
                refuseHalf(text, at++);
            }
        }
        out.append(text.substring(plain)).append('"');
    }

    private static void refuseHalf(String text, int at) {
        if (!Character.isHighSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1))) {
            throw new IllegalArgumentException("A string has half a surrogate pair");
        }
    }

    private static void escape(char c, StringBuilder out) {
        int known = "\b\t\n\f\r\"\\".indexOf(c);
        if (known >= 0) {
            out.append('\\').append("btnfr\"\\".charAt(known));
        } else {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
