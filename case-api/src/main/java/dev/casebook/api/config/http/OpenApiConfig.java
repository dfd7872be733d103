package dev.casebook.api.config.http;

import dev.casebook.api.rest.problem.Problem;
import dev.casebook.api.rest.problem.ProblemCode;
import dev.casebook.api.rest.request.CommandRequest;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The description of the HTTP contract, at {@code /v3/api-docs}, and the page to try it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfig {

    private static final String PROBLEM = "application/problem+json";
    private static final List<ProblemCode> OF_ANY_CALL =
            List.of(ProblemCode.VALIDATION_FAILED, ProblemCode.NOT_FOUND, ProblemCode.UNAVAILABLE);
    private static final List<ProblemCode> OF_CALLS_WITH_A_BODY =
            List.of(ProblemCode.MALFORMED_REQUEST, ProblemCode.PAYLOAD_TOO_LARGE, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    private static final List<ProblemCode> OF_COMMANDS =
            List.of(ProblemCode.REFUSED, ProblemCode.VERSION_CONFLICT, ProblemCode.IDEMPOTENCY_KEY_REUSED);

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CommandRequest.class)
                .addResponseTypeToIgnore(SseEmitter.class);
    }

    @Bean
    OpenAPI casebook() {
        return new OpenAPI()
                .info(new Info()
                        .title("Casebook")
                        .version("v1")
                        .description("Support cases as an event log: commands in, views and history out."));
    }

    @Bean
    GlobalOperationCustomizer commandHeaders() {
        return OpenApiConfig::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        boolean command = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CommandRequest.class);
        OF_ANY_CALL.forEach(code -> addProblem(operation, code));
        if (operation.getRequestBody() != null) {
            OF_CALLS_WITH_A_BODY.forEach(code -> addProblem(operation, code));
        }
        if (command) {
            OF_COMMANDS.forEach(code -> addProblem(operation, code));
            addHeader(operation, "Idempotency-Key", "Makes the request happen at most once: 1 to 200 visible ASCII");
            addHeader(operation, "If-Match", "The version it is meant for, in double quotes");
            addHeader(operation, "Casebook-Actor", "Who acts, as KIND:id; INTEGRATION:api where absent");
        }
        return operation;
    }

    private static void addHeader(Operation operation, String name, String meaning) {
        operation.addParametersItem(new HeaderParameter()
                .name(name)
                .description(meaning)
                .required(false)
                .schema(new StringSchema()));
    }

    private static void addProblem(Operation operation, ProblemCode code) {
        ApiResponse answer = operation.getResponses().computeIfAbsent(status(code), status -> problem(code.title()));
        Objects.requireNonNull(answer.getContent().get(PROBLEM))
                .addExamples(code.code(), new Example().$ref("#/components/examples/" + code.code()));
    }

    private static String status(ProblemCode code) {
        return String.valueOf(code.status().value());
    }

    private static ApiResponse problem(String title) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        return new ApiResponse().description(title).content(new Content().addMediaType(PROBLEM, problem));
    }

    @Bean
    GlobalOpenApiCustomizer problemSchema() {
        return api -> ModelConverters.getInstance(true).read(Problem.class).forEach(api.getComponents()::addSchemas);
    }

    @Bean
    GlobalOpenApiCustomizer describedCalls() {
        return new DescribedCalls()::addTo;
    }
}
