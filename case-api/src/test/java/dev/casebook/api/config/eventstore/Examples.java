package dev.casebook.api.config.eventstore;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an example of any record: every component filled, or only those that must be. */
final class Examples {

    private Examples() {}

    /** How much of a record is filled. */
    enum Fill {
        /** Every component. */
        FULL(""),
        /** Only what must be there; collections are empty. */
        SPARSE("-sparse");

        private final String suffix;

        Fill(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }

    static Object of(Class<?> record, Fill fill) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, fill))
                .toArray();
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make an example of " + record.getSimpleName(), e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Fill fill) {
        if (fill == Fill.SPARSE && (nullable(component) || nullable(component.getAnnotatedType()))) {
            return null;
        }
        return value(component.getGenericType(), component.getName(), fill);
    }

    private static boolean nullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static Object value(Type type, String name, Fill fill) {
        if (type instanceof ParameterizedType collection) {
            return collection(collection, name, fill);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isEnum()) {
            return kind.getEnumConstants()[kind.getEnumConstants().length - 1];
        }
        return kind.isRecord() ? of(kind, fill) : plain(kind, name);
    }

    private static Object collection(ParameterizedType type, String name, Fill fill) {
        boolean full = fill == Fill.FULL;
        if (type.getRawType() == Map.class) {
            return full ? Map.of("key", "value") : Map.of();
        }
        Object element = value(type.getActualTypeArguments()[0], name + " one", fill);
        if (type.getRawType() == Set.class) {
            return full ? Set.of(element) : Set.of();
        }
        return full ? List.of(element) : List.of();
    }

    private static Object plain(Class<?> kind, String name) {
        if (kind == Instant.class) {
            return Instant.parse("2026-01-26T09:00:00.123456Z");
        }
        if (kind == Duration.class) {
            return Duration.ofMinutes(90);
        }
        if (kind == boolean.class) {
            return true;
        }
        if (kind == int.class || kind == Integer.class) {
            return 3;
        }
        if (kind == String.class) {
            return "the " + name;
        }
        throw new IllegalStateException("No example of " + kind);
    }
}
