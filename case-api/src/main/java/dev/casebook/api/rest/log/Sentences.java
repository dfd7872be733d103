package dev.casebook.api.rest.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What each kind of event means, in a short sentence of one language. No personal data: a summary may be shown where a text may not. */
abstract class Sentences {

    private final Map<Class<?>, Function<Object, String>> byType = new HashMap<>();

    final <E> void say(Class<E> type, Function<E, String> sentence) {
        byType.put(type, event -> sentence.apply(type.cast(event)));
    }

    /** The sentence about an event. */
    final String about(Object event) {
        Function<Object, String> sentence = byType.get(event.getClass());
        if (sentence == null) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no summary");
        }
        return sentence.apply(event);
    }
}
