package dev.casebook.api.rest.log;

import dev.casebook.api.config.eventstore.EventTypes;
import dev.casebook.api.log.CloudEvent;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.api.rest.request.RequestTimes;
import dev.casebook.domain.supportcase.ActorKind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** Reads the query of a call to the log strictly: what it does not know, or cannot be, is a mistake of the caller. */
final class LogQuery {

    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final String CURSOR_MARK = "after:";

    private final MultiValueMap<String, String> given;

    private LogQuery(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** A query that may have these parameters and no others. */
    static LogQuery of(MultiValueMap<String, String> given, Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new ValidationFailed(name, "is no parameter of this call");
            }
        }
        return new LogQuery(given);
    }

    long after() {
        return number("after", given.getFirst("after"), 0, Long.MAX_VALUE, 0);
    }

    int limit() {
        return (int) number("limit", given.getFirst("limit"), 1, MOST, USUAL);
    }

    boolean isLimited() {
        return given.containsKey("limit");
    }

    /** The position that a cursor stands for; without one the beginning. */
    long cursor() {
        String cursor = given.getFirst("cursor");
        if (cursor == null) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(CURSOR_MARK)) {
                return number("cursor", text.substring(CURSOR_MARK.length()), 0, Long.MAX_VALUE, 0);
            }
        } catch (IllegalArgumentException notBase64) {
            // told below like any other wrong cursor
        }
        throw new ValidationFailed("cursor", "is none that this call gave");
    }

    static String cursorAfter(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((CURSOR_MARK + position).getBytes(StandardCharsets.UTF_8));
    }

    /** A link to the next page of what is asked for, as a header writes it. */
    String linkTo(String next) {
        return link("", "cursor", next);
    }

    /** A link to what follows a position, of what is asked for from a path. */
    String linkAfter(String path, long position) {
        return link(path, "after", Long.toString(position));
    }

    private String link(String path, String where, String next) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(given);
        parameters.remove("position");
        parameters.set(where, next);
        String query = parameters.entrySet().stream()
                .flatMap(named -> named.getValue().stream()
                        .map(value -> named.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return "<" + path + "?" + query + ">; rel=\"next\"";
    }

    /** The types asked for, with or without the prefix that CloudEvents give them; none asked for is all. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        for (String asked : given.getOrDefault("type", List.of())) {
            String name =
                    asked.startsWith(CloudEvent.TYPE_PREFIX) ? asked.substring(CloudEvent.TYPE_PREFIX.length()) : asked;
            if (EventTypes.named(name).isEmpty()) {
                throw new ValidationFailed("type", "is no type of event");
            }
            types.add(name);
        }
        return types;
    }

    /** Who asked-for events were done by, as {@code KIND:id}, or {@code KIND} for all of a kind; none asked for is all. */
    Set<String> actors() {
        Set<String> actors = new LinkedHashSet<>(given.getOrDefault("actor", List.of()));
        for (String actor : actors) {
            String[] parts = actor.split(":", 2);
            boolean known = Arrays.stream(ActorKind.values())
                    .anyMatch(kind -> kind.name().equals(parts[0]));
            if (!known || parts[parts.length - 1].isBlank()) {
                throw new ValidationFailed(
                        "actor", "must be KIND or KIND:id, KIND one of " + Arrays.toString(ActorKind.values()));
            }
        }
        return actors;
    }

    /** An instant, or null where none is given. */
    @Nullable
    Instant instant(String name) {
        String text = given.getFirst(name);
        try {
            return text == null ? null : RequestTimes.instant(text);
        } catch (DateTimeException wrong) {
            throw new ValidationFailed(name, "must be " + RequestTimes.INSTANT);
        }
    }

    /** A version, which must be given: a number from 1. */
    long version(String name) {
        if (!given.containsKey(name)) {
            throw new ValidationFailed(name, "must be given");
        }
        return number(name, given.getFirst(name), 1, Long.MAX_VALUE, 1);
    }

    static long number(String field, @Nullable String given, long least, long most, long usual) {
        if (given == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below like any other wrong number
        }
        throw new ValidationFailed(
                field,
                most == Long.MAX_VALUE
                        ? "must be a number from " + least
                        : "must be a number from " + least + " to " + most);
    }
}
