package dev.casebook.api.config.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Request examples of the HTTP description, kept as JSON beside it: "METHOD path" to a body. */
final class OpenApiExamples {

    private final Map<String, Map<String, Object>> bodies;

    OpenApiExamples() {
        try (InputStream file =
                Objects.requireNonNull(OpenApiExamples.class.getResourceAsStream("/openapi/request-examples.json"))) {
            bodies = JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> add(operation, bodies.get(keyOf(method, path)))));
    }

    private static String keyOf(PathItem.HttpMethod method, String path) {
        return method.name().toUpperCase(Locale.ROOT) + " " + path;
    }

    private static void add(Operation operation, @Nullable Map<String, Object> body) {
        if (body != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(media -> media.setExample(body));
        }
    }
}
