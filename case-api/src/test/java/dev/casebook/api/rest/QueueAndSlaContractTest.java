package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.Api.Answer;
import dev.casebook.api.testing.CasebookTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The queue, the board and the targets as the HTTP contract words them, over five open cases that stand differently. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueAndSlaContractTest extends CasebookTest {

    private static final String QUEUE = "/api/v1/queues/cards";
    private static final String TARGETS = "/api/v1/sla/targets";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Api api;
    private Answer last;

    /** What each case is called in the tests is its subject. */
    @BeforeAll
    void five_open_cases_and_a_resolved_one(@LocalServerPort int port) {
        api = new Api("http://127.0.0.1:" + port);
        settled(open("breached", "NORMAL", "PHONE", "\"topic\":\"cards\",\"tags\":[\"vip\"],", Duration.ofHours(30)));
        settled(open("on track", "URGENT", "CHAT", "", Duration.ofMinutes(10)));
        settled(open("at risk", "HIGH", "EMAIL", "\"topic\":\"loans\",", Duration.ofMinutes(45)));
        settled(open("new", "NORMAL", "WEB", "", Duration.ZERO));
        Answer waiting = open("waiting", "NORMAL", "WEB", "\"tags\":[\"vip\",\"slow\"],", Duration.ZERO);
        posted("/api/v1/conversations/" + waiting.text("/conversations/0") + "/messages", """
                {"author":{"kind":"AGENT","id":"li.na"},"text":"hello"}""");
        posted("/api/v1/cases/" + waiting.text("/id") + "/assignment", "{\"agent\":\"li.na\"}");
        posted("/api/v1/cases/" + waiting.text("/id") + "/pending", "{\"reason\":\"CUSTOMER\"}");
        Answer done = open("done", "LOW", "WEB", "", Duration.ZERO);
        posted("/api/v1/cases/" + done.text("/id") + "/resolve", """
                {"resolution":"SOLVED","summary":"done"}""");
    }

    @Test
    void the_queue_shows_the_most_urgent_open_case_first() {
        assertThat(subjects(QUEUE)).containsExactly("breached", "at risk", "on track", "new", "waiting");
        assertThat(subjects("/api/v1/queues/_all")).containsExactlyElementsOf(subjects(QUEUE));
        assertThat(subjects("/api/v1/queues/loans")).isEmpty();
    }

    @Test
    void a_queue_item_tells_what_an_agent_must_know() {
        JsonNode item = read(QUEUE).json().at("/items/1");

        assertThat(item.at("/status").asString()).isEqualTo("NEW");
        assertThat(item.at("/priority").asString()).isEqualTo("HIGH");
        assertThat(item.at("/channel").asString()).isEqualTo("EMAIL");
        assertThat(item.at("/topic").asString()).isEqualTo("loans");
        assertThat(item.at("/team").asString()).isEqualTo("cards");
        assertThat(item.at("/slaState").asString()).isEqualTo("AT_RISK");
        assertThat(item.at("/dueMetric").asString()).isEqualTo("FIRST_RESPONSE");
        assertThat(item.at("/dueAt").asString())
                .isEqualTo(now.plus(Duration.ofMinutes(15)).toString());
        assertThat(item.at("/openedAt").asString())
                .isEqualTo(now.minus(Duration.ofMinutes(45)).toString());
        assertThat(item.at("/customer/name").asString()).isEqualTo("王芳");
    }

    @ParameterizedTest
    @CsvSource({
        "dueAt, breached;at risk;on track;new;waiting",
        "priority, on track;at risk;breached;new;waiting",
        "openedAt, breached;at risk;on track;new;waiting"
    })
    void the_queue_can_be_sorted(String sort, String expected) {
        assertThat(subjects(QUEUE + "?sort=" + sort)).containsExactly(expected.split(";"));
    }

    @Test
    void sorted_by_its_last_change_the_queue_begins_with_what_was_left_alone_longest() {
        assertThat(values(QUEUE + "?sort=updatedAt", "/updatedAt")
                        .map(Instant::parse)
                        .toList())
                .hasSize(5)
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "status=PENDING, waiting",
        "status=NEW, breached;at risk;on track;new",
        "priority=URGENT, on track",
        "priority=URGENT&priority=HIGH, at risk;on track",
        "topic=loans, at risk",
        "channel=WEB, new;waiting",
        "agent=li.na, waiting",
        "tag=vip, breached;waiting",
        "tag=vip&priority=NORMAL&status=PENDING, waiting",
        "slaState=BREACHED, breached",
        "slaState=AT_RISK&slaState=PAUSED, at risk;waiting"
    })
    void the_queue_can_be_filtered(String filter, String expected) {
        assertThat(subjects(QUEUE + "?" + filter)).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @CsvSource({"colour=red, colour", "status=ODD, status", "sort=odd, sort", "limit=501, limit", "cursor=odd, cursor"})
    void a_filter_that_does_not_exist_is_refused(String query, String field) {
        Answer answer = api.get(QUEUE + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void the_counts_are_those_of_the_whole_team() {
        JsonNode counts = read(QUEUE + "?limit=1&status=PENDING").json().at("/counts");

        assertThat(counts.at("/NEW").asInt()).isEqualTo(4);
        assertThat(counts.at("/OPEN").asInt(0)).isZero();
        assertThat(counts.at("/PENDING").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"?limit=1", "?limit=2", "?limit=2&sort=priority", "?limit=3&sort=openedAt", "?limit=4&channel=WEB"})
    void the_pages_of_a_queue_are_the_queue(String query) {
        assertThat(paged(QUEUE + query, "/subject"))
                .containsExactlyElementsOf(subjects(QUEUE + query.replaceFirst("limit=\\d", "limit=500")));
    }

    @ParameterizedTest
    @CsvSource({
        "team, cards, 5, 2, 1, 1, 1",
        "priority, URGENT, 1, 1, 0, 0, 0",
        "priority, HIGH, 1, 0, 1, 0, 0",
        "priority, NORMAL, 3, 1, 0, 1, 1",
        "channel, WEB, 2, 1, 0, 0, 1",
        "channel, PHONE, 1, 0, 0, 1, 0",
        "topic, loans, 1, 0, 1, 0, 0",
        "topic, '', 3, 2, 0, 0, 1",
        "agent, li.na, 1, 0, 0, 0, 1",
        "agent, '', 4, 2, 1, 1, 0"
    })
    void the_board_counts_open_cases_by_how_they_stand(
            String groupBy, String key, int open, int onTrack, int atRisk, int breached, int paused) {
        JsonNode group = read("/api/v1/sla/board?groupBy=" + groupBy)
                .json()
                .at("/groups")
                .valueStream()
                .filter(found -> found.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(group.at("/open").asInt()).isEqualTo(open);
        assertThat(group.at("/onTrack").asInt()).isEqualTo(onTrack);
        assertThat(group.at("/atRisk").asInt()).isEqualTo(atRisk);
        assertThat(group.at("/breached").asInt()).isEqualTo(breached);
        assertThat(group.at("/paused").asInt()).isEqualTo(paused);
        assertThat(group.at("/none").asInt()).isZero();
    }

    @Test
    void the_board_names_what_fell_due_first_and_how_fresh_it_is() {
        Answer board = read("/api/v1/sla/board");

        assertThat(board.text("/groups/0/oldestDueAt"))
                .isEqualTo(now.minus(Duration.ofHours(26)).toString());
        assertThat(board.json().at("/position").asLong()).isGreaterThanOrEqualTo(last.position());
        assertThat(Instant.parse(board.text("/observedAt"))).isAfterOrEqualTo(now);
    }

    @Test
    void the_targets_of_all_cases_come_by_what_falls_due_first() {
        assertThat(values(TARGETS + "?limit=500", "/dueAt").map(Instant::parse).toList())
                .hasSize(12)
                .isSorted();
        assertThat(paged(TARGETS + "?limit=5", "/dueAt"))
                .containsExactlyElementsOf(
                        values(TARGETS + "?limit=500", "/dueAt").toList());
    }

    @Test
    void targets_can_be_filtered() {
        assertThat(values(TARGETS + "?state=BREACHED", "/metric")).containsExactly("FIRST_RESPONSE", "RESOLUTION");
        assertThat(values(TARGETS + "?state=PAUSED", "/metric")).containsExactly("RESOLUTION");
        assertThat(values(TARGETS + "?metric=RESOLUTION&state=RUNNING", "/case"))
                .hasSize(3);
        assertThat(values(TARGETS + "?priority=URGENT", "/goal")).containsExactly("PT30M", "PT4H");
        assertThat(values(TARGETS + "?team=loans", "/case")).isEmpty();
        assertThat(values(TARGETS + "?dueBefore=" + now, "/state")).containsExactly("BREACHED", "BREACHED");
        Instant soon = now.plus(Duration.ofMinutes(16));
        assertThat(values(TARGETS + "?dueAfter=" + now + "&dueBefore=" + soon, "/atRisk"))
                .containsExactly("true");
    }

    @Test
    void the_policies_in_force_are_told_with_their_versions() {
        Answer policies = api.get("/api/v1/sla/policies");

        JsonNode general = policies.json()
                .at("/items")
                .valueStream()
                .filter(policy -> policy.path("policy").asString().startsWith("general@"))
                .findFirst()
                .orElseThrow();
        assertThat(policies.text("/items/0/policy")).startsWith("safety@");
        assertThat(policies.text("/items/0/goals/FIRST_RESPONSE/HIGH")).isEqualTo("PT15M");
        assertThat(general.path("calendar").asString()).startsWith("always@");
        assertThat(general.at("/goals/RESOLUTION/LOW").asString()).isEqualTo("PT72H");
        assertThat(general.at("/pausesIn/RESOLUTION/0").asString()).isEqualTo("PENDING_CUSTOMER");
        assertThat(general.at("/atRisk").toString()).isEqualTo("[50,80]");
    }

    private Answer open(String subject, String priority, String channel, String more, Duration ago) {
        String at = ago.isZero() ? "" : ",\"occurredAt\":\"" + now.minus(ago) + "\"";
        return posted("/api/v1/cases", """
                {"customer":{"name":"王芳"},"team":"cards","description":"?","subject":"%s","priority":"%s","channel":"%s",%s"transaction":null%s}""".formatted(subject, priority, channel, more, at));
    }

    /** Any command brings a case up to now, so that no test waits for a timer. */
    private void settled(Answer opened) {
        posted("/api/v1/cases/" + opened.text("/id") + "/notes", "{\"text\":\"seen\"}");
    }

    private Answer posted(String path, String body) {
        last = api.post(path, body);
        assertThat(last.status()).as(last.raw().body()).isBetween(200, 201);
        return last;
    }

    private Answer read(String path) {
        Answer answer = api.getAfter(last, path);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer;
    }

    private List<String> subjects(String path) {
        return values(path, "/subject").toList();
    }

    private Stream<String> values(String path, String pointer) {
        return read(path)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at(pointer).asString());
    }

    private List<String> paged(String path, String pointer) {
        List<String> values = new ArrayList<>();
        String next = "";
        do {
            Answer page = read(path + (next.isEmpty() ? "" : "&cursor=" + next));
            page.json().at("/items").forEach(item -> values.add(item.at(pointer).asString()));
            next = page.json().path("next").asString("");
        } while (!next.isEmpty());
        return values;
    }
}
