package dev.casebook.api.replay.output;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A table as JSON: an array with an object a line, absent values left out. */
final class JsonTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        String before = "[\n";
        for (List<@Nullable Object> row : table.rows()) {
            out.write((before + object(table.columns(), row)).getBytes(StandardCharsets.UTF_8));
            before = ",\n";
        }
        out.write((table.rows().isEmpty() ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String object(List<Column> columns, List<@Nullable Object> row) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value instanceof Long number) {
                object.put(columns.get(i).name(), number);
            } else if (value != null) {
                object.put(columns.get(i).name(), value.toString());
            }
        }
        return object.toString();
    }
}
