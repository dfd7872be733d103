package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.conversation.Conversation;
import dev.casebook.domain.supportcase.SupportCase;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A snapshot is read back into the state it was written from. So each revision has an approved list of all fields of that
 * state: whoever changes the state raises the revision, and old snapshots are passed over.
 */
class StateContractTest {

    private final StateSerializer serializer = new StateSerializer();

    @ParameterizedTest
    @ValueSource(classes = {SupportCase.class, Conversation.class})
    void a_revision_of_a_snapshot_stands_for_the_same_fields_for_ever(Class<?> aggregate) throws IOException {
        String file = aggregate.getSimpleName() + "-"
                + serializer.typeForClass(aggregate).getRevision() + ".txt";
        assertThat(String.join("\n", fieldsBelow(aggregate)) + "\n")
                .as("the approved fields in %s; if they change, raise the revision in StateSerializer", file)
                .isEqualTo(approved(file));
    }

    private static List<String> fieldsBelow(Class<?> root) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            Class<?> type = left.pop();
            if (seen.add(type)) {
                stored(type).forEach(field -> ours(field.getGenericType()).forEach(left::add));
            }
        }
        return seen.stream()
                .flatMap(type -> stored(type)
                        .map(field -> type.getSimpleName() + "." + field.getName() + ": "
                                + field.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "")))
                .sorted()
                .toList();
    }

    private static Stream<Field> stored(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()));
    }

    /** The classes of this project in a type; of a constant only its name is stored. */
    private static Stream<Class<?>> ours(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    ours(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(StateContractTest::ours));
        }
        return type instanceof Class<?> found && found.getName().startsWith("dev.casebook.") && !found.isEnum()
                ? Stream.of(found)
                : Stream.empty();
    }

    private static String approved(String file) throws IOException {
        try (InputStream in = StateContractTest.class.getResourceAsStream("/snapshots/" + file)) {
            return in == null ? "(there is no approved file)" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
