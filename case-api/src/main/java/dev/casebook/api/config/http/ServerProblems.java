package dev.casebook.api.config.http;

import dev.casebook.api.rest.problem.Problem;
import dev.casebook.api.rest.problem.ProblemCode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the server itself refuses (a path or header it cannot read) as a problem; named to it by class. */
public final class ServerProblems extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JsonMapper.shared().writeValueAsString(problem(status)));
                response.finishResponse();
            }
        } catch (IOException readerLeft) {
            LOG.debug("Nobody reads the answer {}", status);
        }
    }

    /** The problem of that status; of one that has none, what is nearest to it. */
    private static Problem problem(int status) {
        ProblemCode code = Arrays.stream(ProblemCode.values())
                .filter(known -> known.status().value() == status && known != ProblemCode.VALIDATION_FAILED)
                .findFirst()
                .orElse(status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL);
        Problem problem = Problem.of(code, code.title());
        return new Problem(problem.type(), problem.title(), status, problem.detail(), problem.code(), null, null);
    }
}
