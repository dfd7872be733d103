package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demo, first as a newcomer starts it who has only the jar. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SOME_EVENTS = 200;

    @TempDir
    private Path directory;

    @Test
    void stands_with_643_open_cases_then_lives_on_across_kills_and_repeats_nothing() throws Exception {
        List<JsonNode> filled;
        try (Program demo = Program.runPacked(directory, demo("0"))) {
            CaseApi api = demo.awaitReady();
            assertThat(open(api)).isEqualTo(643);
            filled = api.events();
            demo.kill();
        }
        List<JsonNode> lived = liveOn(filled);
        List<JsonNode> livedOn = liveOn(lived);

        assertThat(livedOn.subList(0, filled.size())).isEqualTo(filled);
        Set<JsonNode> said = new HashSet<>();
        assertThat(livedOn).extracting(event -> event.get("id")).allMatch(said::add);
        assertThat(livedOn.stream().filter(DemoIT::opens)).hasSizeLessThanOrEqualTo(1_000);
    }

    /** Goes on fast until there are some more events, then kills it, for the log by then. */
    private List<JsonNode> liveOn(List<JsonNode> before) throws Exception {
        try (Program demo = Program.run(directory, demo("100000"))) {
            CaseApi api = demo.awaitReady();
            long last = before.get(before.size() - 1).get("position").asLong();
            await().atMost(PATIENCE)
                    .until(() -> api.get("/events?limit=" + SOME_EVENTS + "&after=" + last)
                                    .size()
                            == SOME_EVENTS);
            List<JsonNode> log = api.events();
            demo.kill();
            assertThat(log.subList(0, before.size())).isEqualTo(before);
            return log;
        }
    }

    private static int open(CaseApi api) throws Exception {
        JsonNode counts = api.get("/queues/_all?limit=1").get("counts");
        return counts.valueStream().mapToInt(JsonNode::asInt).sum();
    }

    private static boolean opens(JsonNode event) {
        return event.get("type").asString().equals("casebook.CaseOpened");
    }

    private String[] demo(String speed) {
        return new String[] {
            "demo", "--speed=" + speed, "--server.port=0", "--casebook.data=" + directory.resolve("demo")
        };
    }
}
