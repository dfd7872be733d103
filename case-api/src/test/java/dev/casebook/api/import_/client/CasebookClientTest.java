package dev.casebook.api.import_.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.testing.CannedServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasebookClientTest {

    @Test
    void keeps_the_path_of_the_server_before_its_own() {
        try (CannedServer server = new CannedServer(200, "{\"shift\":\"PT1H\"}")) {
            client(URI.create(server.url() + "/behind/a/proxy/")).shiftOf("log");

            assertThat(server.paths()).containsExactly("/behind/a/proxy/api/v1/imports/log");
        }
    }

    @Test
    void says_that_what_answers_is_no_casebook() {
        try (CannedServer server = new CannedServer(200, "<html>Welcome</html>")) {
            CasebookClient client = client(server.url());

            assertThatThrownBy(() -> client.shiftOf("log"))
                    .isInstanceOf(ImportFailed.class)
                    .hasMessageContaining("does not answer as Casebook does");
            assertThatThrownBy(() -> client.play(List.of(line())))
                    .isInstanceOf(ImportFailed.class)
                    .hasMessageContaining("does not answer as Casebook does");
        }
    }

    private static CasebookClient.Line line() {
        return new CasebookClient.Line(1, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static CasebookClient client(URI server) {
        return new CasebookClient(new ServerCalls(server));
    }
}
