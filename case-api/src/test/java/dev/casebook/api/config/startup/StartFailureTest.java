package dev.casebook.api.config.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.CasebookApplication;
import dev.casebook.api.testing.CasebookTest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that fails says one line that names the setting, and leaves nothing running. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    private final Path data = CasebookTest.newDirectory();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--casebook.dta=x                          | casebook.dta: there is no such setting",
                "--casebook.reopen-window=soon             | casebook.reopen-window: the value does not fit",
                "--casebook.close-after=-P1D               | casebook.close-after: must not be negative",
                "--casebook.events.url=localhost           | casebook.events.url: must be a JDBC URL",
                "--casebook.events.connections=1           | casebook.events.connections: must be at least 4",
                "--casebook.views.uri=localhost            | casebook.views.uri: must be a MongoDB connection string",
                "--casebook.notify.smtp.url=mail.example.com | casebook.notify.smtp.url: must be a URL",
                "--casebook.notify.smtp.url=smtp://a:b@mail.example.com | casebook.notify.smtp.url: must not hold the password",
                "--casebook.notify.smtp.url=smtp://a@mail.example.com | casebook.notify.smtp.password: a user in the URL",
                "--casebook.notify.webhook.url=example.com  | casebook.notify.webhook.url: must be a URL",
                "--casebook.notify.webhook.url=https://example.com | casebook.notify.webhook.secret: is needed",
                "--casebook.notify.webhook.secret=abc       | casebook.notify.webhook.secret: must be whsec_",
                "--casebook.notify.retries=PT0S             | casebook.notify.retries: must be waits",
                "--casebook.public-url=here                 | casebook.public-url: must be a URL",
                "--server.address=0.0.0.0                  | server.address: anybody who reaches this address",
                "--casebook.events.url=jdbc:postgresql://127.0.0.1:1/x | casebook.events.url: the database does not answer",
                "--casebook.views.uri=mongodb://127.0.0.1:1/x | casebook.views.uri: the MongoDB does not answer",
                "--server.port=none                        | server.port: the value does not fit"
            })
    void names_the_setting_and_what_to_do(String setting, String line, CapturedOutput output) {
        refuses(output, line, setting, "--casebook.data=" + data);
    }

    @Test
    void names_a_webhook_that_is_on_this_machine(CapturedOutput output) {
        refuses(
                output,
                "casebook.notify.webhook.url: is on this machine",
                "--casebook.notify.webhook.url=http://127.0.0.1:1/",
                "--casebook.notify.webhook.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "--casebook.data=" + data);
    }

    @Test
    void names_the_port_in_use(CapturedOutput output) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = "--server.port=" + taken.getLocalPort();
            refuses(output, "server.port: " + taken.getLocalPort() + " is in use", port, "--casebook.data=" + data);
        }
        DataDirectory.hold(data).close();
    }

    @Test
    void names_the_directory_that_another_server_holds_and_who_it_is(CapturedOutput output) throws Exception {
        try (DataDirectory held = DataDirectory.hold(data)) {
            held.announce("http://127.0.0.1:4711");
            refuses(output, "casebook.data: another server holds the directory", "--casebook.data=" + data);
            assertThat(output.getErr()).contains("url http://127.0.0.1:4711");
        }
        try (DataDirectory free = DataDirectory.hold(data)) {
            assertThat(Files.readAllLines(free.path().resolve(DataDirectory.LOCK_FILE)))
                    .containsExactly("pid=" + ProcessHandle.current().pid());
        }
    }

    @Test
    void names_a_directory_that_cannot_be_written(CapturedOutput output) throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        refuses(output, "casebook.data: cannot write to the directory", "--casebook.data=" + file);
    }

    private static void refuses(CapturedOutput output, String line, String... settings) {
        assertThatThrownBy(() -> CasebookApplication.start(settings)).isInstanceOf(RuntimeException.class);
        assertThat(output.getErr().strip().lines())
                .singleElement()
                .asString()
                .startsWith("Casebook cannot start. " + line);
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
