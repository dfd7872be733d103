package dev.casebook.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.api.testing.CannedServer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

class DemoTest {

    @TempDir
    Path data;

    @Test
    void has_not_begun_where_its_log_could_not_be_imported() {
        try (CannedServer server = new CannedServer(500, "{\"detail\":\"out of order\"}")) {
            MockEnvironment settings = new MockEnvironment()
                    .withProperty("local.server.port", String.valueOf(server.port()))
                    .withProperty("casebook.data", data.toString());
            Demo demo = new Demo(settings, 0, Clock.systemUTC(), nowhere());

            assertThatThrownBy(() -> demo.run(new DefaultApplicationArguments()))
                    .isInstanceOf(SettingMistake.class)
                    .hasMessageContaining("out of order");

            assertThat(DemoProgress.in(data).begun()).isFalse();
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}
