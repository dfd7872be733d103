package dev.casebook.api.config.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import dev.casebook.api.CasebookApplication;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Postgres;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.WebServerException;

/** A start that fails says one line that names the setting, and leaves nothing running. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    /** Logback says so where another test of this process has just taken its appenders away. */
    private static final String LOGGING_ABOUT_ITSELF = "\\d\\d:\\d\\d:\\d\\d,\\d{3} \\|-(INFO|WARN|ERROR) in .*";

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
                "--server.port=none                        | server.port: the value does not fit",
                "--server.port=99999                       | server.port: must be a port from 0 to 65535",
                "--server.port=-1                          | server.port: must be a port from 0 to 65535",
                "--server.address=                         | server.address: is empty",
                "--server.address=192.0.2.1 --casebook.insecure=true --server.port=0 | server.address: is not an address of",
                "--management.server.port=0                | management.server.address: anybody who reaches",
                "--management.server.port=0 --management.server.address=0.0.0.0 | management.server.address: anybody",
                "--management.server.port=0 --management.server.address= | management.server.address: is empty",
                "--casebook.config.location=no/such/place  | casebook.config.location: no/such/place does not exist",
                "--casebook.events.url=jdbc:postgresql://localhost:abc/x | casebook.events.url: is no JDBC URL that can be"
            })
    void names_the_setting_and_what_to_do(String setting, String line, CapturedOutput output) {
        List<String> settings = new ArrayList<>(List.of(setting.split(" ")));
        settings.add("--casebook.data=" + data);
        refuses(output, line, settings.toArray(String[]::new));
    }

    @Test
    void refuses_a_data_directory_that_would_set_something_in_h2(CapturedOutput output) {
        refuses(
                output,
                "casebook.data: must have no ; in its path",
                "--casebook.data=" + data.resolve("a;TRACE_LEVEL_FILE=3"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void names_the_setting_behind_what_a_store_or_the_system_refuses(Throwable refusal, String line) {
        assertThat(StartFailureReporter.lineFor(new IllegalStateException(refusal)))
                .hasValueSatisfying(said -> assertThat(said).startsWith(line));
    }

    static List<Arguments> refusals() {
        BsonDocument unauthorized = new BsonDocument("code", new BsonInt32(13));
        return List.of(
                arguments(listening(new BindException("Permission denied")), "server.port: this user may not listen"),
                arguments(
                        listening(new BindException("Cannot assign requested address")),
                        "server.address: is not an address of this machine"),
                arguments(new ConnectorStartFailedException(80), "server.port: nothing can listen on 80"),
                arguments(
                        new MongoCommandException(unauthorized, new ServerAddress()),
                        "casebook.views.uri: the MongoDB refuses what the views need (code 13)"));
    }

    private static WebServerException listening(BindException refused) {
        return new WebServerException("cannot start", new IllegalStateException(refused));
    }

    @Test
    void names_an_event_store_that_is_damaged(CapturedOutput output) throws Exception {
        Path file = Files.writeString(data.resolve("events.mv.db"), "no database at all".repeat(1000));

        refuses(output, "casebook.data: " + file + " cannot be opened", "--casebook.data=" + data);
    }

    @Test
    void names_an_event_store_that_cannot_be_written(CapturedOutput output) throws Exception {
        Path file = Files.createDirectory(data.resolve("events.mv.db"));

        refuses(output, "casebook.data: " + file + " cannot be written", "--casebook.data=" + data);
    }

    @Test
    void names_the_user_who_may_not_make_tables(CapturedOutput output) throws Exception {
        String url = Postgres.newDatabase();
        execute(
                url,
                "create role small login password 'x'",
                "revoke create on schema public from public",
                "grant connect on database " + url.replaceAll(".*/|\\?.*", "") + " to small");

        refuses(
                output,
                "casebook.events.username: this user may not make tables",
                "--casebook.data=" + data,
                "--casebook.events.url=" + url.replaceAll("\\?.*", ""),
                "--casebook.events.username=small",
                "--casebook.events.password=x");
    }

    @Test
    void names_a_database_that_a_later_version_has_changed(CapturedOutput output) throws Exception {
        String url = Postgres.newDatabase();
        String[] settings = {"--casebook.data=" + data, "--casebook.events.url=" + url, "--server.port=0"};
        CasebookApplication.start(settings).close();
        execute(
                url,
                "insert into flyway_schema_history values"
                        + " (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'casebook', now(), 1, true)");

        refuses(output, "casebook.events.url: the tables there are of another version", settings);
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
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
        assertThat(output.getErr().strip().lines().filter(said -> !said.matches(LOGGING_ABOUT_ITSELF)))
                .singleElement()
                .asString()
                .startsWith("Casebook cannot start. " + line);
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
