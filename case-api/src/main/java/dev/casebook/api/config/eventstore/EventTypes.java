package dev.casebook.api.config.eventstore;

import dev.casebook.domain.configuration.event.ConfigurationEvent;
import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/** The names under which events are stored: the simple names of the records, frozen. A class may move, its name not. */
public final class EventTypes {

    private static final Map<String, Class<?>> BY_NAME = Stream.of(
                    CaseEvent.class, ConversationEvent.class, ConfigurationEvent.class)
            .flatMap(family -> leavesOf(family).stream())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventTypes() {}

    /** Every kind of event there is. */
    public static Collection<Class<?>> all() {
        return BY_NAME.values();
    }

    /** The record stored under a name, if any. */
    public static Optional<Class<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether events of that class are stored, and so have a name of their own. */
    static boolean knows(Class<?> type) {
        return BY_NAME.get(type.getSimpleName()) == type;
    }

    /** The name under which events of that class are stored. */
    public static String nameOf(Class<?> type) {
        return type.getSimpleName();
    }

    /** The revision in which events of that class are written. */
    public static String revisionOf(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no revision");
        }
        return revision.value();
    }

    private static List<Class<?>> leavesOf(Class<?> family) {
        if (!family.isSealed()) {
            return List.of(family);
        }
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> member : family.getPermittedSubclasses()) {
            leaves.addAll(leavesOf(member));
        }
        return leaves;
    }
}
