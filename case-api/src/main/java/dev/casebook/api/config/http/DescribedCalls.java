package dev.casebook.api.config.http;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the code does not say of the calls: meanings, parameters of lists, what a success answers, and real requests and
 * answers. Kept as a document of OpenAPI itself, {@code openapi/calls.json}, and laid over the one made from the code.
 */
final class DescribedCalls {

    private final OpenAPI described;

    DescribedCalls() {
        try (InputStream file =
                Objects.requireNonNull(DescribedCalls.class.getResourceAsStream("/openapi/calls.json"))) {
            described = Json31.mapper().readValue(file, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays it over a description. */
    void addTo(OpenAPI api) {
        Components parts = described.getComponents();
        parts.getSchemas().forEach(api.getComponents()::addSchemas);
        parts.getParameters().forEach(api.getComponents()::addParameters);
        parts.getExamples().forEach(api.getComponents()::addExamples);
        api.getPaths()
                .forEach((path, item) -> Optional.ofNullable(
                                described.getPaths().get(path))
                        .ifPresent(known -> item.readOperationsMap()
                                .forEach((method, operation) -> describe(
                                        operation, known.readOperationsMap().get(method)))));
    }

    private void describe(Operation operation, @Nullable Operation known) {
        if (known == null) {
            return;
        }
        operation.setSummary(known.getSummary());
        operation.setParameters(parameters(operation.getParameters(), known.getParameters()));
        operation.setRequestBody(body(operation.getRequestBody(), known.getRequestBody()));
        ApiResponses answers = new ApiResponses();
        answers.putAll(known.getResponses());
        operation.getResponses().forEach((status, answer) -> {
            if (!status.startsWith("2")) {
                answers.addApiResponse(status, answer);
            }
        });
        operation.setResponses(answers);
    }

    private List<Parameter> parameters(@Nullable List<Parameter> found, @Nullable List<Parameter> known) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        orNone(known).forEach(parameter -> parameters.put(keyOf(named(parameter)), parameter));
        orNone(found).forEach(parameter -> parameters.putIfAbsent(keyOf(parameter), parameter));
        return new ArrayList<>(parameters.values());
    }

    private static List<Parameter> orNone(@Nullable List<Parameter> parameters) {
        return parameters == null ? List.of() : parameters;
    }

    private Parameter named(Parameter reference) {
        String name = reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
        return Objects.requireNonNull(described.getComponents().getParameters().get(name), name);
    }

    private static String keyOf(Parameter parameter) {
        return parameter.getIn() + " " + parameter.getName();
    }

    /** The schema that the code gives, with the example; the whole body where the code only reads a stream. */
    private static @Nullable RequestBody body(@Nullable RequestBody found, @Nullable RequestBody known) {
        if (found == null || known == null) {
            return Optional.ofNullable(found).orElse(known);
        }
        Content content = known.getContent();
        found.getContent()
                .forEach((type, media) -> media.setExample(
                        Objects.requireNonNull(content.get(type), type).getExample()));
        return found;
    }
}
