package dev.casebook.api.config.eventstore;

import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import java.util.*;

class WriteApprovedTest {
    @Test
    void write() throws Exception {
        JsonMapper m = JsonMapper.builder().build();
        for (Class<?> kind : EventTypes.all()) {
            for (Examples.Fill fill : Examples.Fill.values()) {
                SerializedObject<String> w = new EventSerializer().serialize(Examples.of(kind, fill), String.class);
                Files.writeString(Path.of("src/test/resources/events/" + kind.getSimpleName() + "-" + w.getType().getRevision() + fill.suffix() + ".json"),
                        m.writerWithDefaultPrettyPrinter().writeValueAsString(m.readTree(w.getData())) + "\n");
            }
        }
        java.lang.reflect.Method f = StateContractTest.class.getDeclaredMethod("fieldsBelow", Class.class);
        f.setAccessible(true);
        @SuppressWarnings("unchecked")
        List<String> lines = (List<String>) f.invoke(null, dev.casebook.domain.supportcase.SupportCase.class);
        Files.writeString(Path.of("src/test/resources/snapshots/SupportCase-2.txt"), String.join("\n", lines) + "\n");
    }
}
