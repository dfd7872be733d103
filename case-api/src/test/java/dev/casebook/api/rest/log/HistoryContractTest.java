package dev.casebook.api.rest.log;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.casebook.api.rest.Api;
import dev.casebook.api.rest.Api.Answer;
import dev.casebook.api.testing.CasebookTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history of a case as a person reads it: filtered, in his language, as a table; and what changed between versions. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryContractTest extends CasebookTest {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    @DynamicPropertySource
    static void nothingPromised(DynamicPropertyRegistry registry) {
        withoutPromises(registry);
    }

    @LocalServerPort
    private int port;

    private Api api;
    private String id;

    @BeforeEach
    void a_case_of_january() {
        api = new Api("http://127.0.0.1:" + port);
        id = api.post("/api/v1/cases", """
                        {"customer":{"name":"王芳"},"channel":"CHAT","subject":"充值未到账","description":"在吗",
                         "occurredAt":"2026-01-05T09:00:00Z"}""").text("/id");
        command("classification", "{\"priority\":\"HIGH\",\"occurredAt\":\"2026-01-06T09:00:00Z\"}");
        command("notes", "{\"text\":\"=1+1\",\"occurredAt\":\"2026-01-07T09:00:00Z\"}");
    }

    @Test
    void every_event_tells_who_when_why_and_what() {
        JsonNode note = read("?type=NoteAdded").at("/items/0");

        assertThat(note.propertyNames())
                .contains(
                        "position",
                        "sequence",
                        "aggregate",
                        "type",
                        "occurredAt",
                        "recordedAt",
                        "actor",
                        "causationId",
                        "correlationId",
                        "summary",
                        "payload");
        assertThat(note.at("/occurredAt").asString()).isEqualTo("2026-01-07T09:00:00Z");
        assertThat(Instant.parse(note.at("/recordedAt").asString())).isAfter(Instant.parse("2026-01-08T00:00:00Z"));
        assertThat(note.at("/payload/text").asString()).isEqualTo("=1+1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN | 添加了内部备注",
                "en-GB | en | An internal note was written",
                "de, zh;q=0.2, en;q=0.7 | en | An internal note was written",
                "fr, zh-TW;q=0.5 | zh-CN | 添加了内部备注",
                "fr | en | An internal note was written",
                "zh;q=0 | en | An internal note was written",
                "not;a;language | en | An internal note was written"
            })
    void a_summary_is_in_the_language_that_the_reader_prefers(String accepted, String language, String summary) {
        Answer answer = api.get(path("?type=NoteAdded"), "Accept-Language", accepted);

        assertThat(answer.text("/items/0/summary")).isEqualTo(summary);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(String.join(",", answer.raw().headers().allValues("Vary"))).contains("Accept-Language");
    }

    @Test
    void a_history_can_be_cut_to_what_somebody_did() {
        assertThat(types("?actor=AGENT:li.na"))
                .contains("CaseClassified", "NoteAdded")
                .doesNotContain("CaseOpened");
        assertThat(types("?actor=AGENT")).isEqualTo(types("?actor=AGENT:li.na"));
        assertThat(types("?actor=AGENT:somebody")).isEmpty();
        assertThat(types("?actor=INTEGRATION&actor=AGENT")).contains("CaseOpened", "NoteAdded");
    }

    @Test
    void a_history_can_be_cut_to_types_and_to_when_it_happened() {
        assertThat(types("?type=CaseOpened&type=casebook.NoteAdded")).containsExactly("CaseOpened", "NoteAdded");
        assertThat(types("?occurredFrom=2026-01-06T09:00:00Z&occurredTo=2026-01-07T09:00:00Z&actor=AGENT"))
                .contains("CaseClassified")
                .doesNotContain("NoteAdded", "CaseOpened");
        assertThat(types("?occurredFrom=2026-01-07T09:00:00Z&type=NoteAdded")).containsExactly("NoteAdded");
        assertThat(types("?occurredTo=2026-01-05T09:00:00Z")).isEmpty();
    }

    @Test
    void pages_of_what_is_left_hold_all_of_it_once() {
        IntStream.range(0, 120).forEach(i -> command("tags", "{\"add\":[\"t" + i + "\"]}"));
        command("notes", "{\"text\":\"last\"}");

        JsonNode first = read("?type=NoteAdded&limit=1");
        assertThat(first.at("/items").size()).isEqualTo(1);
        JsonNode second =
                read("?type=NoteAdded&limit=1&cursor=" + first.at("/next").asString());
        assertThat(second.at("/items/0/payload/text").asString()).isEqualTo("last");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor=NOBODY",
                "actor=AGENT:",
                "actor=agent:li.na",
                "type=CaseLost",
                "occurredFrom=yesterday",
                "occurredTo=2026-01-05",
                "occurredTo=2026-01-05T09:00:00Z&occurredFrom=2026-01-06T09:00:00Z",
                "limit=0",
                "cursor=x",
                "colour=red"
            })
    void a_filter_that_cannot_be_meant_so_is_refused_in_every_form(String filter) {
        String named = filter.substring(0, filter.indexOf('='));
        for (String form : List.of("application/json", NDJSON, CSV)) {
            Answer refused = api.get(path("?" + filter), "Accept", form);
            assertThat(refused.status()).as(form + refused.raw().body()).isEqualTo(400);
            assertThat(refused.text("/errors/0/field")).isEqualTo(named);
        }
    }

    @Test
    void a_table_has_the_same_events_as_the_lines_and_is_a_file_to_keep() {
        Answer table = api.get(path(""), "Accept", CSV, "Accept-Language", "zh");
        List<CsvRecord> records = records(table);
        List<JsonNode> lines = api.get(path(""), "Accept", NDJSON)
                .raw()
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(table.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(table.header("Content-Disposition")).contains("attachment", "history-" + id + ".csv");
        assertThat(records.get(0).getFields())
                .startsWith("position", "sequence")
                .endsWith("summary", "payload");
        assertThat(records.stream().skip(1).map(record -> record.getField(0)))
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> line.at("/position").asString())
                        .toList());
        assertThat(records.get(1).getField(12)).startsWith("工单 ");
        assertThat(records.get(1).getField(13)).startsWith("{").contains("充值未到账");
    }

    @Test
    void a_table_can_be_had_in_pages_that_keep_their_filter() {
        Answer first = api.get(path("?type=NoteAdded&type=CaseOpened&limit=1"), "Accept", CSV);
        String next = first.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        Answer second = api.get(path(next), "Accept", CSV);

        assertThat(records(first).get(1).getField(4)).isEqualTo("CaseOpened");
        assertThat(records(second).get(1).getField(4)).isEqualTo("NoteAdded");
        assertThat(second.header("Link")).isEmpty();
    }

    @Test
    void an_actor_whose_name_is_a_formula_stays_a_text() {
        api.post("/api/v1/cases/" + id + "/notes", "{\"text\":\"x\"}", "Casebook-Actor", "AGENT:=cmd|calc");
        List<CsvRecord> records = records(api.get(path("?actor=AGENT:%3Dcmd%7Ccalc"), "Accept", CSV));

        assertThat(records.get(1).getField(8)).isEqualTo("'=cmd|calc");
    }

    @Test
    void a_difference_names_each_field_from_what_to_what_and_by_which_events() {
        JsonNode diff = api.get("/api/v1/cases/" + id + "/diff?from=" + (version() - 2) + "&to=" + version())
                .json();

        assertThat(diff.at("/id").asString()).isEqualTo(id);
        JsonNode priority = change(diff, "priority");
        assertThat(priority.at("/from").asString()).isEqualTo("NORMAL");
        assertThat(priority.at("/to").asString()).isEqualTo("HIGH");
        JsonNode classified = read("?type=CaseClassified").at("/items/0");
        assertThat(priority.at("/events/0/position").asLong())
                .isEqualTo(classified.at("/position").asLong());
        assertThat(priority.at("/events/0/type").asString()).isEqualTo("CaseClassified");
        assertThat(priority.at("/events").size()).isEqualTo(1);
        assertThat(diff.at("/changes")
                        .valueStream()
                        .map(change -> change.at("/field").asString()))
                .doesNotContain("version", "updatedAt");
    }

    @Test
    void a_version_and_itself_do_not_differ() {
        JsonNode diff = api.get("/api/v1/cases/" + id + "/diff?from=1&to=1").json();

        assertThat(diff.at("/changes").isArray()).isTrue();
        assertThat(diff.at("/changes").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2&to=1, to",
        "to=1, from",
        "from=1, to",
        "from=0&to=1, from",
        "from=x&to=1, from",
        "from=1&to=-1, to",
        "from=1&to=99999999999999999999, to",
        "from=1&to=1&limit=5, limit"
    })
    void versions_that_cannot_be_meant_so_are_refused(String asked, String field) {
        Answer refused = api.get("/api/v1/cases/" + id + "/diff?" + asked);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void a_version_that_the_case_has_not_reached_is_not_found() {
        Answer none = api.get("/api/v1/cases/" + id + "/diff?from=1&to=99");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text("/detail")).contains("version 99");
        assertThat(api.get("/api/v1/cases/none/diff?from=1&to=1").status()).isEqualTo(404);
    }

    private Answer command(String call, String body) {
        return api.post("/api/v1/cases/" + id + "/" + call, body, "Casebook-Actor", "AGENT:li.na");
    }

    private long version() {
        return read("").at("/items")
                .valueStream()
                .filter(item -> List.of(
                                "CaseOpened", "ConversationAttached", "MessageHeard", "CaseClassified", "NoteAdded")
                        .contains(item.at("/type").asString()))
                .count();
    }

    private String path(String query) {
        return "/api/v1/cases/" + id + "/history" + query;
    }

    private JsonNode read(String query) {
        Answer answer = api.get(path(query));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> types(String query) {
        return read(query)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/type").asString())
                .toList();
    }

    private static List<CsvRecord> records(Answer table) {
        return CsvReader.builder().ofCsvRecord(table.raw().body()).stream().toList();
    }

    private static JsonNode change(JsonNode diff, String field) {
        return diff.at("/changes")
                .valueStream()
                .filter(change -> change.at("/field").asString().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + field + " in " + diff));
    }
}
