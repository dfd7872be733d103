package dev.casebook.api.rest.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.Api;
import dev.casebook.api.rest.Api.Answer;
import dev.casebook.api.rest.RunningCasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Queue, board and targets as they stood, over HTTP. */
@RunningCasebook
class PastInstantsTest {

    private static final String[] LISTS = {"/api/v1/queues/_all", "/api/v1/sla/board", "/api/v1/sla/targets"};

    @LocalServerPort
    private int port;

    private ImportedCases cases;
    private Api api;

    @DynamicPropertySource
    static void promise(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory("casebook-test");
        WorkedExamples.writeConfiguration(directory);
        registry.add("casebook.config.location", directory::toString);
    }

    @BeforeEach
    void connect() {
        cases = new ImportedCases(port);
        api = cases.api();
    }

    @Test
    void queue_board_and_targets_are_those_of_the_instant() {
        String id = cases.opened("office", "2026-03-02T08:00:00Z")
                .step("2026-03-03T09:30:00Z", "resolve", Map.of("resolution", "SOLVED", "summary", "done"))
                .played();

        Answer before = read("/api/v1/queues/_all?asOf=2026-03-02T15:00:00Z");
        assertThat(item(before, id)).containsExactly("AT_RISK");
        assertThat(before.text("/observedAt")).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(item(read("/api/v1/queues/_all?asOf=2026-03-03T09:00:00Z"), id))
                .containsExactly("BREACHED");
        assertThat(item(read("/api/v1/queues/_all?asOf=2026-03-03T10:00:00Z"), id))
                .isEmpty();
        assertThat(board("2026-03-03T09:00:00Z").json().at("/groups").findValuesAsString("key"))
                .contains("office");
        Answer targets = read("/api/v1/sla/targets?asOf=2026-03-02T15:00:00Z&state=RUNNING");
        assertThat(StreamSupport.stream(targets.json().at("/items").spliterator(), false)
                        .filter(target -> target.at("/case").asString().equals(id))
                        .map(target -> target.at("/remaining").asString()))
                .containsExactly("PT1H");
    }

    @Test
    void nothing_stood_before_anything_was_opened_nor_before_the_log_learned_of_it() {
        Instant earlier = Instant.now();
        String id = cases.opened("office", "2026-03-02T08:00:00Z").played();

        assertThat(read("/api/v1/queues/_all?asOf=1999-01-01T00:00:00Z").json().at("/items"))
                .isEmpty();
        assertThat(board("1999-01-01T00:00:00Z").json().at("/groups")).isEmpty();
        assertThat(read("/api/v1/sla/targets?asOf=1999-01-01T00:00:00Z").json().at("/items"))
                .isEmpty();
        assertThat(item(read("/api/v1/queues/_all?asKnown=" + earlier), id)).isEmpty();
        assertThat(item(read("/api/v1/queues/_all?asOf=2026-03-02T09:00:00Z&asKnown=" + Instant.now()), id))
                .hasSize(1);
    }

    @Test
    void as_of_now_a_list_is_the_plain_one() {
        cases.opened("office", "2026-03-02T08:00:00Z").played();
        cases.opened("office", "2026-03-02T10:00:00Z").played();

        for (String list : new String[] {"/api/v1/queues/_all?", "/api/v1/sla/targets?"}) {
            assertThat(withoutTimes(read(list + "asOf=" + Instant.now())))
                    .hasSizeGreaterThan(1)
                    .isEqualTo(withoutTimes(read(list)));
        }
        assertThat(read("/api/v1/sla/board?asOf=" + Instant.now()).json().at("/groups"))
                .isEqualTo(read("/api/v1/sla/board?groupBy=team").json().at("/groups"));
    }

    @Test
    void what_the_log_had_not_learned_is_in_no_answer() {
        Instant earlier = Instant.now();
        String id = cases.opened("office", "2026-03-02T08:00:00Z").played();
        String then = "asOf=2026-03-02T09:00:00Z";

        assertThat(api.get("/api/v1/cases/" + id + "?" + then).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/cases/" + id + "?" + then + "&asKnown=" + earlier)
                        .status())
                .isEqualTo(404);
        for (String list : new String[] {"/api/v1/queues/_all?", "/api/v1/sla/targets?"}) {
            assertThat(read(list + then).json().at("/items").toString()).contains(id);
            assertThat(read(list + then + "&asKnown=" + earlier)
                            .json()
                            .at("/items")
                            .toString())
                    .doesNotContain(id);
        }
        assertThat(open(read("/api/v1/sla/board?" + then)))
                .isEqualTo(open(read("/api/v1/sla/board?" + then + "&asKnown=" + earlier)) + 1);
    }

    @Test
    void a_reversed_range_of_due_times_is_refused() {
        Answer refused = api.get("/api/v1/sla/targets?dueAfter=2026-03-03T00:00:00Z&dueBefore=2026-03-02T00:00:00Z");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("dueBefore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=2099-01-01T00:00:00Z", "asKnown=2099-01-01T00:00:00Z", "asOf=yesterday", "asKnown="})
    void what_is_no_instant_or_lies_in_the_future_is_refused(String query) {
        for (String list : LISTS) {
            Answer refused = api.get(list + "?" + query);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/code")).isEqualTo("validation-failed");
            assertThat(refused.text("/errors/0/field")).isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    private Answer read(String path) {
        Answer answer = api.get(path + "&limit=500&position=" + head());
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private Answer board(String asOf) {
        Answer answer = api.get("/api/v1/sla/board?groupBy=topic&asOf=" + asOf + "&position=" + head());
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private long head() {
        return api.get("/api/v1/views").json().at("/items/0/head").asLong();
    }

    /** Ids and states; remaining times go on while two answers are read. */
    private static List<String> withoutTimes(Answer answer) {
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .map(item -> String.join(
                        " ",
                        List.of("/id", "/case", "/status", "/slaState", "/metric", "/state", "/dueAt").stream()
                                .map(field -> item.at(field).asString(""))
                                .toList()))
                .toList();
    }

    private static int open(Answer board) {
        return StreamSupport.stream(board.json().at("/groups").spliterator(), false)
                .mapToInt(group -> group.at("/open").asInt())
                .sum();
    }

    private static List<String> item(Answer queue, String id) {
        return StreamSupport.stream(queue.json().at("/items").spliterator(), false)
                .filter(item -> item.at("/id").asString().equals(id))
                .map(item -> item.at("/slaState").asString())
                .toList();
    }
}
