package dev.casebook.api.rest.paging;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.api.rest.request.RequestTimes;
import dev.casebook.projections.Instants;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a list, checked: what it does not know it refuses, since a mistyped filter would be no filter. */
public final class ListQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final Set<String> OF_EVERY_LIST = Set.of("cursor", "limit", "position");

    private final Map<String, String[]> parameters;

    private ListQuery(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /**
     * The parameters of a request.
     *
     * @param known the names that this list knows beside cursor, limit and position
     * @throws ValidationFailed when there is another
     */
    public static ListQuery of(HttpServletRequest request, String... known) {
        Set<String> names = Set.of(known);
        request.getParameterMap().keySet().stream()
                .filter(name -> !names.contains(name) && !OF_EVERY_LIST.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ValidationFailed(name, "is not a parameter of this list");
                });
        return new ListQuery(request.getParameterMap());
    }

    /** Where to begin, or null for the start. */
    public @Nullable String cursor() {
        return text("cursor");
    }

    /** How many items at most, 1 to 500. */
    public int limit() {
        String limit = text("limit");
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LARGEST_LIMIT) {
            throw new ValidationFailed("limit", "must be a number from 1 to " + LARGEST_LIMIT);
        }
        return Integer.parseInt(limit);
    }

    /** The single value of a parameter, or null. */
    public @Nullable String text(String name) {
        String[] values = parameters.get(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw new ValidationFailed(name, "must be given once");
        }
        return values[0];
    }

    /** An instant in microseconds since 1970, or null. */
    public @Nullable Long micros(String name) {
        Instant instant = instant(name);
        return instant == null ? null : Instants.micros(instant);
    }

    /**
     * The same of the end of a range.
     *
     * @throws ValidationFailed when it is not after the beginning, where both are given
     */
    public @Nullable Long microsAfter(String begin, String name) {
        Long from = micros(begin);
        Long to = micros(name);
        if (from != null && to != null && to <= from) {
            throw new ValidationFailed(name, "must be after " + begin);
        }
        return to;
    }

    /** An instant, or null. */
    public @Nullable Instant instant(String name) {
        String text = text(name);
        try {
            return text == null ? null : RequestTimes.instant(text);
        } catch (DateTimeException wrong) {
            throw new ValidationFailed(name, "must be " + RequestTimes.INSTANT);
        }
    }

    /** One of an enum's values in the words of the contract, or the default. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type, Map<String, E> words, E otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        E value = words.get(text);
        if (value == null) {
            throw new ValidationFailed(name, "must be one of " + words.keySet());
        }
        return value;
    }

    /** For each of these filters that is given, the values of which one must fit. */
    public Map<String, List<String>> anyOf(Map<String, ? extends Class<?>> filters) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        filters.forEach((name, type) -> {
            String[] values = parameters.get(name);
            if (values != null) {
                Arrays.stream(values).forEach(value -> check(name, type, value));
                given.put(name, List.of(values));
            }
        });
        return given;
    }

    private static void check(String name, Class<?> type, String value) {
        if (type.isEnum()
                && Arrays.stream(type.getEnumConstants())
                        .noneMatch(known -> known.toString().equals(value))) {
            throw new ValidationFailed(name, "must be one of " + Arrays.toString(type.getEnumConstants()));
        }
    }
}
