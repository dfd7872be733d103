package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A start that cannot succeed says why in one line that names the setting, and ends with an exit code that is not 0: a
 * setting of each kind. What is said of every setting is tested without a process of its own, by {@code StartFailureTest}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartMistakesIT {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "casebook.events.url       | jdbc:postgresql://127.0.0.1:1/casebook",
                "casebook.views.uri        | mongodb://127.0.0.1:1/casebook",
                "casebook.close-after      | soon",
                "casebook.no-such-setting  | 1",
                "server.address            | 0.0.0.0",
                "server.prot               | 9000",
            })
    void a_mistake_in_a_setting_is_one_line_that_names_it(String setting, String value) throws Exception {
        refusesToStart(setting, "--" + setting + "=" + value);
    }

    @Test
    void a_mistake_in_a_policy_file_names_file_and_line() throws Exception {
        Path file = Files.createDirectories(directory.resolve("policies")).resolve("mine.yaml");
        Files.writeString(file, "policies:\n  - name: quick\n    goals: { FIRST_RESPONSE: soon }\n");

        refusesToStart("mine.yaml", "--casebook.config.location=" + file.getParent());
    }

    @Test
    void an_address_of_another_machine_is_one_line_that_names_the_setting() throws Exception {
        refusesToStart("server.address", "--server.address=192.0.2.1", "--casebook.insecure=true");
    }

    @Test
    void a_damaged_event_store_is_one_line_that_names_its_file() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("events.mv.db"), "no database at all".repeat(1000));

        refusesToStart("events.mv.db");
    }

    @Test
    void a_port_in_use_is_one_line_that_names_the_setting() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refusesToStart("server.port", "--server.port=" + taken.getLocalPort());
        }
    }

    @Test
    void a_second_server_on_the_same_data_is_refused_and_the_first_goes_on() throws Exception {
        try (Program first = Program.run(directory, "serve", "--server.port=0", data())) {
            CaseApi api = first.awaitReady();

            refusesToStart("casebook.data");

            assertThat(api.get("/cases").get("items").isEmpty()).isTrue();
        }
    }

    private void refusesToStart(String named, String... settings) throws Exception {
        var arguments = new ArrayList<>(List.of("serve", data()));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        try (Program server = Program.run(directory, arguments.toArray(String[]::new))) {
            assertThat(server.awaitExit()).as(server::said).isNotZero();
            assertThat(server.errors())
                    .as(server::said)
                    .singleElement()
                    .asString()
                    .contains(named);
            assertThat(server.said()).doesNotContain("Exception", "\tat ");
        }
    }

    private String data() {
        return "--casebook.data=" + directory.resolve("data");
    }
}
