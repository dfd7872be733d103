package dev.casebook.api.config.eventstore;

import dev.casebook.domain.conversation.Conversation;
import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.supportcase.SupportCase;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that events have in the store: short, stable, and not those of their classes. */
public final class EventNames {

    private static final Map<String, Class<?>> BY_NAME = Stream.of(
                    concrete(CaseEvent.class),
                    concrete(ConversationEvent.class),
                    Stream.of(SupportCase.class, Conversation.class))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventNames() {}

    /** Every type that is stored under a name of its own. */
    public static Map<String, Class<?>> all() {
        return BY_NAME;
    }

    static Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static String nameOf(Class<?> type) {
        return BY_NAME.get(type.getSimpleName()) == type ? type.getSimpleName() : type.getName();
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNames::concrete)
                : Stream.of(type);
    }
}
