package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is stored is a contract with every log that exists. Each event has an approved file, full and as sparse as it can
 * be; what the serializer writes must be these files, and what it reads from them must be written so again.
 */
class EventContractTest {

    private static final JsonMapper PRETTY = JsonMapper.builder().build();

    private final EventSerializer serializer = new EventSerializer();

    static Stream<Class<?>> kinds() {
        return EventTypes.all().stream().sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void writes_the_approved_json(Class<?> kind) throws IOException {
        for (Examples.Fill fill : Examples.Fill.values()) {
            Object event = Examples.of(kind, fill);
            SerializedObject<String> written = serializer.serialize(event, String.class);
            assertThat(written.getType().getName()).isEqualTo(kind.getSimpleName());
            assertThat(written.getType().getRevision()).isNotBlank();
            String file = kind.getSimpleName() + "-" + written.getType().getRevision() + fill.suffix() + ".json";
            assertThat(pretty(written.getData())).as(file).isEqualTo(approved(file));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void reads_what_it_writes(Class<?> kind) {
        for (Examples.Fill fill : Examples.Fill.values()) {
            Object event = Examples.of(kind, fill);
            Object read = serializer.deserialize(serializer.serialize(event, String.class));
            assertThat(read).isEqualTo(event).hasSameClassAs(event);
        }
    }

    @Test
    void approves_no_event_that_there_is_not() throws IOException {
        Set<String> names = EventTypes.all().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/events"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("-.*", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(names);
        }
    }

    @Test
    void a_field_that_a_later_version_adds_does_not_disturb_this_one() {
        String later = "{\"caseId\":\"c\",\"agent\":\"a\",\"occurredAt\":\"2026-01-26T09:00:00Z\",\"mood\":\"good\"}";
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(later, String.class, new SimpleSerializedType("CaseUnassigned", "1")));
        assertThat(read).hasToString("CaseUnassigned[caseId=c, agent=a, occurredAt=2026-01-26T09:00:00Z]");
    }

    private static String pretty(String json) {
        return PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(PRETTY.readTree(json)) + "\n";
    }

    private static String approved(String file) throws IOException {
        try (InputStream in = EventContractTest.class.getResourceAsStream("/events/" + file)) {
            return in == null ? "(there is no approved file)" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
