package dev.casebook.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.client.ServerCalls;
import dev.casebook.api.testing.CannedServer;
import dev.casebook.domain.supportcase.Actor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LiveCallsTest {

    private static final LiveStep OPENING =
            new LiveStep("key", "INC1", DemoLog.BEGIN, "", JsonMapper.shared().createObjectNode(), Actor.CLOCK);

    @TempDir
    Path data;

    @Test
    void what_a_rule_refuses_is_passed_over() {
        try (CannedServer server = new CannedServer(409, "{\"detail\":\"no\"}")) {
            calls(server).make(OPENING);

            assertThat(server.paths()).containsExactly("/api/v1/cases");
        }
    }

    @Test
    void what_the_server_could_not_do_is_left_for_later() {
        try (CannedServer server = new CannedServer(500, "{}")) {
            LiveCalls calls = calls(server);
            LiveStep start = new LiveStep("key", "INC1", DemoLog.BEGIN, "start", OPENING.body(), Actor.CLOCK);

            assertThatThrownBy(() -> calls.make(OPENING)).isInstanceOf(ImportFailed.class);
            assertThatThrownBy(() -> calls.make(start)).isInstanceOf(ImportFailed.class);
        }
    }

    private LiveCalls calls(CannedServer server) {
        return new LiveCalls(new ServerCalls(server.url()), DemoProgress.in(data));
    }
}
