package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.rest.Api.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller can get wrong, each with its clear error in the field that it is about. */
@RunningCasebook
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class BadInputContractTest {

    private static final String CASE = "{\"customer\":{},\"channel\":\"WEB\",\"subject\":\"top-up\"%s}";
    private static final String TRANSACTION =
            ",\"transaction\":{\"reference\":\"T\",\"occurredAt\":%s,\"amount\":{\"value\":\"1.00\",\"currency\":\"CNY\"}}";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api("http://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1456992000",
                "1456992000.5",
                "\"1456992000\"",
                "\"\"",
                "\"2026-01-01\"",
                "\"1600-01-01T00:00:00Z\"",
                "\"1969-12-31T23:59:59Z\"",
                "\"+1000000000-12-31T23:59:59Z\"",
                "[]",
                "true"
            })
    void an_instant_is_a_text_in_ISO_8601_that_a_case_can_have(String instant) {
        refused("/api/v1/cases", CASE.formatted(",\"occurredAt\":" + instant), "occurredAt");
        refused("/api/v1/cases", CASE.formatted(TRANSACTION.formatted(instant)), "transaction.occurredAt");
        refused(
                "/api/v1/cases/" + open() + "/pending",
                "{\"reason\":\"CUSTOMER\",\"resumeAt\":" + instant + "}",
                "resumeAt");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sla/targets, dueBefore, 9999-12-31T23:59:59Z",
        "/api/v1/sla/targets, dueAfter, 0001-01-01T00:00:00Z",
        "/api/v1/cases, openedFrom, 0001-01-01T00:00:00Z",
        "/api/v1/cases, openedTo, 2200-01-01T00:00:00Z",
        "/api/v1/cases, openedTo, yesterday"
    })
    void a_list_refuses_a_filter_by_an_instant_that_no_case_can_have(String list, String filter, String instant) {
        Answer answer = api.get(list + "?" + filter + "=" + instant);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(filter);
        assertThat(answer.text("/errors/0/message")).contains("2026-11-20T14:05:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cases, openedFrom, openedTo",
        "/api/v1/sla/targets, dueAfter, dueBefore",
        "/api/v1/sla/report, from, to"
    })
    void a_range_that_is_reversed_is_refused(String list, String from, String to) {
        Answer answer = api.get(list + "?" + from + "=2026-03-02T12:00:00Z&" + to + "=2026-03-02T11:00:00Z");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(to);
    }

    @Test
    void a_list_may_be_filtered_by_any_instant_that_a_case_can_have() {
        assertThat(api.get("/api/v1/sla/targets?dueBefore=2199-12-31T23:59:59Z").status())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/cases?openedFrom=1970-01-01T00:00:00Z").status())
                .isEqualTo(200);
    }

    @Test
    void a_case_waits_ten_years_at_most() {
        String pending = "/api/v1/cases/" + open() + "/pending";
        String waiting = "{\"reason\":\"CUSTOMER\",\"occurredAt\":\"2026-01-01T00:00:00Z\",\"resumeAt\":\"%s\"}";

        refused(pending, waiting.formatted("2037-01-01T00:00:00Z"), "resumeAt");
        refused(pending, waiting.formatted("2026-01-01T00:00:00Z"), "resumeAt");
        assertThat(api.post(pending, waiting.formatted("2035-12-31T00:00:00Z")).status())
                .isEqualTo(200);
    }

    @Test
    void instants_are_kept_to_the_microsecond() {
        Answer opened =
                api.post("/api/v1/cases", CASE.formatted(TRANSACTION.formatted("\"2026-01-02T03:04:05.123456789Z\"")));
        Answer pending = api.post(
                "/api/v1/cases/" + opened.text("/id") + "/pending",
                "{\"reason\":\"CUSTOMER\",\"resumeAt\":\"2030-01-02T03:04:05.987654321Z\"}");

        assertThat(opened.text("/transaction/occurredAt")).isEqualTo("2026-01-02T03:04:05.123456Z");
        assertThat(pending.text("/resumeAt")).isEqualTo("2030-01-02T03:04:05.987654Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pending|{'reason':'CUSTOMER','note':' '}|note",
                "classification|{'topic':'cards','reason':''}|reason",
                "customer|{'name':' ','reason':'misspelt'}|name",
                "customer|{'externalId':'\u3000','reason':'misspelt'}|externalId",
                "customer|{'phone':'   ','reason':'misspelt'}|phone",
                "customer|{'timeZone':'+08:00','reason':'moved'}|timeZone",
                "customer|{'timeZone':'UTC+3','reason':'moved'}|timeZone",
                "customer|{'timeZone':'Mars/Base','reason':'moved'}|timeZone",
                "information|{'fields':{'device':' '}}|fields[device]",
                "escalations/acknowledge|{'note':''}|note"
            })
    void a_blank_text_or_an_unknown_time_zone_is_refused(String call, String body, String field) {
        refused("/api/v1/cases/" + open() + "/" + call, body.replace('\'', '"'), field);
    }

    @Test
    void a_blank_part_of_a_transaction_or_of_an_author_is_refused() {
        String transaction = TRANSACTION.formatted("\"2026-01-01T00:00:00Z\"");
        for (String part : new String[] {"counterparty", "errorShown"}) {
            String with = transaction.replace("\"amount\"", "\"" + part + "\":\" \",\"amount\"");
            refused("/api/v1/cases", CASE.formatted(with), "transaction." + part);
        }
        String conversation = api.post("/api/v1/cases", CASE.formatted(",\"description\":\"hello\""))
                .text("/conversations/0");
        refused(
                "/api/v1/conversations/" + conversation + "/messages",
                "{\"author\":{\"kind\":\"AGENT\",\"id\":\" \"},\"text\":\"hi\"}",
                "author.id");
    }

    @Test
    void an_IANA_time_zone_is_accepted() {
        assertThat(api.post("/api/v1/cases/" + open() + "/customer", """
                        {"timeZone":"Asia/Shanghai","reason":"moved"}""").text("/customer/timeZone"))
                .isEqualTo("Asia/Shanghai");
    }

    @Test
    void messages_are_readable_and_in_English_whatever_the_caller_speaks() {
        Answer name = api.post("/api/v1/cases", CASE.formatted(",\"team\":\"\\u0007\""), "Accept-Language", "de");
        Answer missing = api.post("/api/v1/cases", "{\"customer\":{},\"channel\":\"WEB\"}", "Accept-Language", "de");

        assertThat(name.text("/errors/0/message"))
                .isEqualTo("must be 1 to 200 characters, without control characters or blanks around them");
        assertThat(missing.text("/errors/0/message")).isEqualTo("must not be blank");
    }

    @Test
    void a_shift_is_a_text_in_ISO_8601_of_a_length_that_can_be_counted() {
        for (String shift : new String[] {"3600", "\"3600\"", "\"PT-2562047788015215H-30M-8S\""}) {
            Answer answer = api.put("/api/v1/imports/log", "{\"shift\":" + shift + "}");
            assertThat(answer.status()).as(shift).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("shift");
        }
    }

    @Test
    void what_the_server_itself_cannot_read_is_a_malformed_request_too() throws IOException {
        for (String request : new String[] {
            "GET /api/v1/cases/a%2Fb HTTP/1.1\r\nHost: casebook\r\nConnection: close\r\n\r\n",
            "GET /api/v1/cases?team=<a|b> HTTP/1.1\r\nHost: casebook\r\nConnection: close\r\n\r\n",
            "GET /api/v1/cases HTTP/1.1\r\nHost: casebook\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
            "GET /api/v1/cases HTTP/1.1\r\nHost: case<book\r\nConnection: close\r\n\r\n"
        }) {
            String answer = exchange(request);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .contains("\"code\":\"malformed-request\"")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("<html");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "multipart/mixed; boundary=x",
                "application/x-www-form-urlencoded",
                "application/yaml",
                "application/*",
                "*/*",
                "text/plain",
                "nonsense"
            })
    void a_body_of_another_type_is_refused_by_its_type(String type) {
        String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n";
        for (String path : new String[] {"/api/v1/cases", "/api/v1/imports", "/api/v1/sla/preview"}) {
            for (String body : new String[] {part, "a=%zz&b", "{}"}) {
                Answer answer = api.post(path, body, "Content-Type", type);
                assertThat(answer.status()).as(path + " " + body).isEqualTo(415);
                assertThat(answer.text("/code")).isEqualTo("unsupported-media-type");
            }
        }
    }

    @Test
    void an_answer_is_JSON_or_what_the_call_names() {
        String path = "/api/v1/cases/" + open();
        await().until(() -> api.get(path).status() == 200);

        Answer answer = api.get(path, "Accept", "application/yaml");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("/code")).isEqualTo("not-acceptable");
    }

    @Test
    void bytes_that_are_no_UTF_8_are_no_JSON_even_if_they_can_be_guessed() {
        byte[] overlong = CASE.formatted(",\"team\":\"\u00c0\u00af\"").getBytes(StandardCharsets.ISO_8859_1);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/cases"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(overlong))
                .build();

        assertThat(api.send(request).status()).isEqualTo(400);
        assertThat(api.send(request).text("/code")).isEqualTo("malformed-request");
    }

    @Test
    void a_path_that_is_too_long_to_be_kept_with_a_key_is_a_malformed_request() {
        String due = "/api/v1/cases/" + open() + "/targets/RESOLUTION/" + "0".repeat(500) + "1/due";
        Answer answer = api.post(
                due, "{\"dueAt\":\"2100-01-01T00:00:00Z\",\"reason\":\"promised\"}", "Idempotency-Key", "long");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("malformed-request");
    }

    @Test
    void what_the_server_refuses_by_itself_is_answered_as_a_problem() throws IOException {
        for (String request : new String[] {"TRACE /api/v1/cases", "GET /error"}) {
            assertThat(exchange(request + " HTTP/1.1\r\nHost: casebook\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 40")
                    .containsIgnoringCase("Content-Type: application/problem+json");
        }
    }

    @Test
    void a_form_is_no_body_whatever_the_method() throws IOException {
        assertThat(form("PUT /api/v1/imports/log"))
                .startsWith("HTTP/1.1 415")
                .contains("\"code\":\"unsupported-media-type\"");
        // a call without a body does not look at it
        assertThat(form("DELETE /api/v1/cases/none/assignment"))
                .startsWith("HTTP/1.1 404")
                .contains("\"code\":\"not-found\"");
    }

    private String form(String call) throws IOException {
        String form = "a=%zz&b";
        return exchange(call + " HTTP/1.1\r\nHost: casebook\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases",
                "/api/v1/queues/_all",
                "/api/v1/sla/targets",
                "/api/v1/sla/board",
                "/api/v1/sla/report",
                "/api/v1/events",
                "/api/v1/events/stream",
                "/api/v1/proofs/consistency"
            })
    void a_query_that_cannot_be_decoded_is_a_malformed_request(String list) throws IOException {
        for (String query : new String[] {"team=%zz", "%=1"}) {
            String answer =
                    exchange("GET " + list + "?" + query + " HTTP/1.1\r\nHost: casebook\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(query).startsWith("HTTP/1.1 400");
            assertThat(answer).as(query).containsIgnoringCase("Content-Type: application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases HTTP/1.1\r\nContent-Type: application/json",
                "/api/v1/imports HTTP/1.1\r\nContent-Type: application/x-ndjson"
            })
    void a_body_that_breaks_off_is_no_failure_of_the_service(String call, CapturedOutput log) throws IOException {
        for (String rest : new String[] {"Content-Length: 1000\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
            String answer = exchange("POST " + call + "\r\nHost: casebook\r\nConnection: close\r\n" + rest);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .contains("\"code\":\"malformed-request\"");
        }
        assertThat(log).doesNotContain("A request failed").doesNotContain("at org.apache");
    }

    @Test
    void a_cursor_that_is_nested_deep_is_none_that_a_list_gave() {
        String deep = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"k\":" + "[".repeat(5_000)).getBytes(StandardCharsets.US_ASCII));

        Answer answer = api.get("/api/v1/cases?cursor=" + deep);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "1.5", "1e0", "\"3\"", "true", "null"})
    void a_level_is_a_whole_number_from_1_to_5(String level) {
        String id = open();
        refused("/api/v1/cases/" + id + "/escalations", "{\"level\":" + level + ",\"reason\":\"angry\"}", "level");
        assertThat(api.get("/api/v1/cases/" + id + "/history").raw().body()).doesNotContain("CaseEscalated");
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String open() {
        return api.post("/api/v1/cases", CASE.formatted("")).text("/id");
    }

    private void refused(String path, String body, String field) {
        Answer answer = api.post(path, body);
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.text("/code")).as(answer.raw().body()).isEqualTo("validation-failed");
        assertThat(answer.text("/errors/0/field")).as(answer.raw().body()).isEqualTo(field);
    }
}
