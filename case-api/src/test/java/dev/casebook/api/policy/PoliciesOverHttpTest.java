package dev.casebook.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.rest.Api;
import dev.casebook.api.rest.Api.Answer;
import dev.casebook.api.testing.CasebookTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The configuration in force and how it changes, over a real socket. */
class PoliciesOverHttpTest extends CasebookTest {

    private static final String POLICIES = "/api/v1/sla/policies";
    private static final String RELOAD = POLICIES + "/reload";
    private static final Policies FILES = new Policies().promising("PT4H");

    @LocalServerPort
    private int port;

    private Api api;

    @DynamicPropertySource
    static void files(DynamicPropertyRegistry registry) {
        registry.add("casebook.config.location", () -> FILES.directory().toString());
    }

    @BeforeEach
    void begin() {
        api = new Api("http://127.0.0.1:" + port);
        FILES.promising("PT4H");
        api.post(RELOAD, "");
    }

    @Test
    void says_what_is_in_force() {
        Answer answer = api.get(POLICIES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/number").asInt()).isPositive();
        assertThat(answer.text("/version")).matches("[0-9a-f]{12}");
        assertThat(Instant.parse(answer.text("/since"))).isNotNull();
        assertThat(answer.json().at("/filesDiffer").asBoolean()).isFalse();
        assertThat(answer.text("/items/0/policy")).startsWith("all@");
        assertThat(answer.text("/items/0/escalation/0/level")).isEqualTo("+1");
        assertThat(answer.text("/items/0/escalation/0/notify/0")).isEqualTo("team-lead");
        assertThat(answer.text("/calendars/0/calendar")).isEqualTo(answer.text("/items/0/calendar"));
        assertThat(answer.text("/calendars/0/week/SUN/0")).isEqualTo("00:00-24:00");
        assertThat(answer.text("/teams/0/team")).isEqualTo("cards");
        assertThat(answer.text("/teams/0/notify/0")).isEqualTo("cards@example.com");
    }

    @Test
    void a_reload_records_the_new_version_with_the_old_and_moves_open_targets() {
        Answer opened = api.post(
                "/api/v1/cases", "{\"customer\":{},\"channel\":\"WEB\",\"subject\":\"x\",\"description\":\"y\"}");
        Answer before = api.get(POLICIES);
        FILES.promising("PT6H");
        assertThat(api.get(POLICIES).json().at("/filesDiffer").asBoolean()).isTrue();

        Answer reloaded = api.post(RELOAD, "", "Casebook-Actor", "AGENT:li.na");

        assertThat(reloaded.status()).as(reloaded.raw().body()).isEqualTo(200);
        assertThat(reloaded.json().at("/changed").asBoolean()).isTrue();
        assertThat(reloaded.json().at("/from/number")).isEqualTo(before.json().at("/number"));
        assertThat(reloaded.text("/from/version")).isEqualTo(before.text("/version"));
        assertThat(reloaded.json().at("/to/number").asInt())
                .isEqualTo(before.json().at("/number").asInt() + 1);
        assertThat(reloaded.json().at("/retargeting/number"))
                .isEqualTo(reloaded.json().at("/to/number"));
        Answer event = api.get("/api/v1/events?type=ConfigurationAdopted&limit=500");
        int last = event.json().size() - 1;
        assertThat(event.text("/" + last + "/data/version")).isEqualTo(reloaded.text("/to/version"));
        assertThat(event.text("/" + last + "/data/previous")).isEqualTo(before.text("/version"));
        assertThat(event.text("/" + last + "/data/files/policies.yaml")).contains("PT6H");
        assertThat(event.text("/" + last + "/actorid")).isEqualTo("li.na");
        await().untilAsserted(() -> {
            Answer now = api.get("/api/v1/cases/" + opened.text("/id"));
            assertThat(now.text("/targets/0/goal")).isEqualTo("PT6H");
            assertThat(api.get(POLICIES).json().at("/retargeting/finishedAt").isMissingNode())
                    .isFalse();
        });
        Answer now = api.get("/api/v1/cases/" + opened.text("/id"));
        assertThat(Instant.parse(now.text("/targets/0/dueAt")))
                .isEqualTo(Instant.parse(opened.text("/targets/0/dueAt")).plus(Duration.ofHours(2)));
    }

    @Test
    void a_reload_of_files_that_say_the_same_records_nothing() {
        Answer before = api.get(POLICIES);

        Answer reloaded = api.post(RELOAD, "");

        assertThat(reloaded.status()).isEqualTo(200);
        assertThat(reloaded.json().at("/changed").asBoolean()).isFalse();
        assertThat(reloaded.json().at("/to/number")).isEqualTo(before.json().at("/number"));
    }

    @Test
    void a_mistake_is_answered_with_file_line_and_field_and_changes_nothing() {
        Answer before = api.get(POLICIES);
        FILES.promising("P1D");

        Answer reloaded = api.post(RELOAD, "");

        assertThat(reloaded.status()).isEqualTo(400);
        assertThat(reloaded.text("/type")).endsWith("validation-failed");
        assertThat(reloaded.text("/errors/0/field")).isEqualTo("policies[0].goals.FIRST_RESPONSE");
        assertThat(reloaded.text("/errors/0/message")).startsWith("policies.yaml, line 6: must be a duration");
        assertThat(api.get(POLICIES).json().at("/number"))
                .isEqualTo(before.json().at("/number"));
        assertThat(api.get(POLICIES).text("/filesSay")).contains("policies.yaml, line 6");
    }

    @Test
    void health_warns_of_years_whose_holidays_are_not_known() {
        Answer known = api.get("/actuator/health");
        FILES.saying("calendars: { cn: { zone: Asia/Shanghai, week: { MON: [\"09:00-18:00\"] }, holidays: cn } }");
        api.post(RELOAD, "");

        Answer health = api.get("/actuator/health");

        assertThat(known.text("/status")).isEqualTo("UP");
        assertThat(health.text("/status")).isEqualTo("UP");
        assertThat(health.json().at("/components/calendars").isMissingNode()).isFalse();
    }
}
