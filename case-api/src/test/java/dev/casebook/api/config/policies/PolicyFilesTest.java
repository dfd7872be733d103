package dev.casebook.api.config.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.domain.responsetime.CaseTraits;
import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.EscalationStep;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.ServicePolicy;
import dev.casebook.domain.responsetime.Team;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyFilesTest {

    private static final String ALWAYS = """
            calendars:
              always: { zone: UTC, week: { MON: ["00:00-24:00"], TUE: ["00:00-24:00"], WED: ["00:00-24:00"], \
            THU: ["00:00-24:00"], FRI: ["00:00-24:00"], SAT: ["00:00-24:00"], SUN: ["00:00-24:00"] } }
            """;
    private static final String MONEY = """
            policies:
              - name: money
                calendar: always
                appliesTo: { topic: [top-up], priority: [URGENT, HIGH] }
                goals: { FIRST_RESPONSE: PT15M, RESOLUTION: { URGENT: PT4H, HIGH: PT8H } }
                pausesIn: { RESOLUTION: [PENDING_CUSTOMER, PENDING_THIRD_PARTY] }
                atRisk: [50, 80]
            """;

    @TempDir
    Path directory;

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private ServicePolicies policies() {
        return ConfigurationFiles.parse(ConfigurationFiles.texts(directory)).policies();
    }

    private ServicePolicy only() {
        return policies().inOrder().get(0);
    }

    @Test
    void reads_goals_pauses_and_steps() throws IOException {
        file("money.yaml", ALWAYS + MONEY);

        ServicePolicy money = only();

        assertThat(money.goal(Metric.FIRST_RESPONSE, Priority.LOW)).contains(Goal.of(Duration.ofMinutes(15)));
        assertThat(money.goal(Metric.RESOLUTION, Priority.URGENT)).contains(Goal.of(Duration.ofHours(4)));
        assertThat(money.goal(Metric.RESOLUTION, Priority.LOW)).isEmpty();
        assertThat(money.pauses(Metric.RESOLUTION, PendingReason.THIRD_PARTY)).isTrue();
        assertThat(money.pauses(Metric.RESOLUTION, PendingReason.INTERNAL)).isFalse();
        assertThat(money.atRisk()).containsExactly(50, 80);
    }

    @Test
    void takes_the_first_policy_that_applies_in_the_order_of_the_file_names() throws IOException {
        file("2-rest.yml", """
                policies: [ { name: rest, calendar: always, goals: { RESOLUTION: PT24H } } ]
                """);
        file("1-money.yaml", ALWAYS + MONEY);
        file("notes.txt", "not read");

        assertThat(policyFor("top-up", Priority.HIGH)).startsWith("money@");
        assertThat(policyFor("top-up", Priority.LOW)).startsWith("rest@");
        assertThat(policyFor(null, Priority.URGENT)).startsWith("rest@");
    }

    private String policyFor(String topic, Priority priority) {
        CaseTraits traits = new CaseTraits(topic, priority, null, Channel.WEB, Set.of());
        return policies().policyFor(traits).orElseThrow().name();
    }

    @Test
    void reads_json_too() throws IOException {
        file("a.yaml", ALWAYS);
        file("b.json", """
                {"policies": [{"name": "all", "calendar": "always", "goals": {"RESOLUTION": "PT1H"}}]}
                """);

        assertThat(only().goal(Metric.RESOLUTION, Priority.NORMAL)).contains(Goal.of(Duration.ofHours(1)));
    }

    @Test
    void a_version_is_that_of_the_content_not_of_its_layout() throws IOException {
        file("a.yaml", ALWAYS + MONEY);
        String first = only().name();

        file("a.yaml", ALWAYS + "# a comment\n" + MONEY.replace("[50, 80]", "[ 50,   80 ]"));
        String laidOutAnew = only().name();
        file("a.yaml", ALWAYS + MONEY.replace("PT15M", "PT16M"));
        String changed = only().name();

        assertThat(laidOutAnew).isEqualTo(first);
        assertThat(changed).startsWith("money@").isNotEqualTo(first);
    }

    @Test
    void what_comes_with_the_service_applies_where_there_is_no_directory() {
        ServicePolicies shipped = ConfigurationFiles.parse(ConfigurationFiles.texts(Path.of("./config")))
                .policies();

        assertThat(judge(shipped, null, Priority.NORMAL, null)).startsWith("general@");
        assertThat(judge(shipped, "top-up", Priority.URGENT, null)).startsWith("urgent-money@");
        assertThat(judge(shipped, "top-up", Priority.NORMAL, null)).startsWith("money@");
        assertThat(judge(shipped, "transaction-safety", Priority.LOW, null)).startsWith("safety@");
        assertThat(judge(shipped, "account", Priority.LOW, "accounts")).startsWith("account-access@");
        assertThat(judge(shipped, null, Priority.LOW, "support-europe")).startsWith("general-europe@");
        assertThat(shipped.calendars()).hasSize(3);
    }

    private static String judge(ServicePolicies policies, String topic, Priority priority, String team) {
        return policies.policyFor(new CaseTraits(topic, priority, team, Channel.PHONE, Set.of()))
                .orElseThrow()
                .name();
    }

    @Test
    void reads_calendars_teams_and_ladders() throws IOException {
        file("all.yaml", """
                calendars:
                  office: { zone: Asia/Shanghai, week: { MON: ["09:00-12:00", "13:00-18:00"] }, holidays: cn,
                            makeUpHours: ["09:00-18:00"], exceptions: { 2026-12-31: ["09:00-12:00"], "2027-01-04": [] } }
                teams:
                  cards: { lead: li.na, notify: [cards@example.com], calendar: office }
                  duty: { notify: [duty@example.com] }
                policies:
                  - name: money
                    calendar: office
                    goals: { NEXT_RESPONSE: PT30M, OWNERSHIP: PT15M, PERIODIC_UPDATE: pt4h,
                             RESOLUTION: { URGENT: PT4H, LOW: { businessDays: 15 } } }
                    escalation:
                      - { at: 80, notify: [owner] }
                      - { at: 100, level: 1, notify: [team-lead], raisePriority: true }
                      - { at: 100, level: +1 }
                      - { after: PT1H, level: 2, moveTo: duty, repeatEvery: PT30M, until: ACKNOWLEDGED }
                """);

        ServicePolicy money = only();

        assertThat(((BusinessCalendar) money.workingTime()).definition())
                .isEqualTo(new CalendarDefinition(
                        "Asia/Shanghai",
                        Map.of("MON", List.of("09:00-12:00", "13:00-18:00")),
                        "cn",
                        List.of("09:00-18:00"),
                        Map.of("2026-12-31", List.of("09:00-12:00"), "2027-01-04", List.of())));
        assertThat(money.calendar()).startsWith("office@");
        assertThat(policies().team("cards"))
                .isEqualTo(new Team("cards", "li.na", List.of("cards@example.com"), money.calendar()));
        assertThat(policies().team("duty")).isEqualTo(new Team("duty", null, List.of("duty@example.com"), null));
        assertThat(money.goals())
                .containsOnlyKeys(Metric.NEXT_RESPONSE, Metric.OWNERSHIP, Metric.PERIODIC_UPDATE, Metric.RESOLUTION);
        assertThat(money.goal(Metric.PERIODIC_UPDATE, Priority.LOW)).contains(Goal.of(Duration.ofHours(4)));
        assertThat(money.goal(Metric.RESOLUTION, Priority.LOW)).contains(Goal.ofBusinessDays(15));
        assertThat(money.escalation().steps())
                .containsExactly(
                        new EscalationStep(80, null, List.of("owner"), null, false, null, null),
                        new EscalationStep(100, null, List.of("team-lead"), 1, true, null, null),
                        new EscalationStep(100, null, List.of(), EscalationStep.ONE_UP, false, null, null),
                        new EscalationStep(
                                null, Duration.ofHours(1), List.of(), 2, false, "duty", Duration.ofMinutes(30)));
    }

    @Test
    void a_policy_without_a_ladder_raises_the_level_at_a_breach() throws IOException {
        file("a.yaml", ALWAYS + MONEY);

        assertThat(only().escalation()).isEqualTo(EscalationLadder.RAISE_ON_BREACH);
        assertThat(only().workingTime()).isSameAs(WorkingTime.ALWAYS);
    }

    @Test
    void a_policy_keeps_its_version_when_its_calendar_gets_a_new_one() throws IOException {
        file("a.yaml", ALWAYS + MONEY);
        ServicePolicy before = only();

        file("a.yaml", ALWAYS.replace("zone: UTC", "zone: Europe/Berlin") + MONEY);

        assertThat(only().name()).isEqualTo(before.name());
        assertThat(only().calendar()).startsWith("always@").isNotEqualTo(before.calendar());
    }

    @Test
    void the_version_of_all_files_is_that_of_their_content() throws IOException {
        file("a.yaml", ALWAYS + MONEY);
        String first = version();
        file("a.yaml", "# mine\n" + ALWAYS + MONEY);
        String commented = version();
        file("a.yaml", ALWAYS + MONEY.replace("80]", "81]"));

        assertThat(commented).isEqualTo(first);
        assertThat(version()).isNotEqualTo(first);
    }

    private String version() {
        return ConfigurationFiles.parse(ConfigurationFiles.texts(directory)).version();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT15M                       | soon                           | line 7, policies[0].goals.FIRST_RESPONSE: must be a duration
            PT15M                       | P1D                            | policies[0].goals.FIRST_RESPONSE: must be a duration
            PT15M                       | PT0S                           | policies[0].goals.FIRST_RESPONSE: must be a duration
            PT15M                       | -PT1H                          | policies[0].goals.FIRST_RESPONSE: must be a duration
            PT15M                       | PT87841H                       | policies[0].goals.FIRST_RESPONSE: must be a duration
            PT15M                       | PT1.5S                         | policies[0].goals.FIRST_RESPONSE: must be a duration
            FIRST_RESPONSE              | FIRST_ANSWER                   | policies[0].goals.FIRST_ANSWER: there is no such field
            atRisk: [50, 80]            | atRisk: [80, 50]               | line 9, policies[0].atRisk[1]: must be a percent
            atRisk: [50, 80]            | atRisk: [100]                  | policies[0].atRisk[0]: must be a percent
            atRisk: [50, 80]            | atrisk: [50]                   | line 9, policies[0].atrisk: there is no such field
            calendar: always            | calendar: never                | line 5, policies[0].calendar: there is no calendar never
            name: money                 | name:                          | line 4, policies[0].name: must be a single value
            PENDING_CUSTOMER            | CUSTOMER                       | policies[0].pausesIn.RESOLUTION[0]: must be one of PENDING_CUSTOMER
            URGENT, HIGH                | HIGHEST                        | policies[0].appliesTo.priority[0]: must be one of
            PT15M                       | p1d                            | policies[0].goals.FIRST_RESPONSE: must be a duration without days
            PT15M                       | { businessDays: 0 }            | line 7, policies[0].goals.FIRST_RESPONSE.businessDays: must be a whole number
            PT15M                       | { businessDays: 3651 }         | policies[0].goals.FIRST_RESPONSE.businessDays: must be a whole number
            PT15M                       | { businessDays: 1.5 }          | policies[0].goals.FIRST_RESPONSE.businessDays: must be a whole number
            PT15M                       | { businessDays: 3, LOW: PT1H } | policies[0].goals.FIRST_RESPONSE.LOW: there is no such field
            PT15M                       | { LOW: { businessDays: -1 } }  | policies[0].goals.FIRST_RESPONSE.LOW.businessDays: must be a whole number
            '[top-up]'                  | '[]'                           | line 6, policies[0].appliesTo.topic: fits no case
            zone: UTC                   | 'zone: "+08:00"'               | line 2, calendars.always.zone: there is no time zone +08:00
            zone: UTC                   | zone: Mars/Base                | line 2, calendars.always.zone: there is no time zone Mars/Base
            'SUN: ["00:00-24:00"]'      | 'SUN: ["18:00-09:00"]'         | line 2, calendars.always.week.SUN[0]: the span 18:00-09:00 ends before
            'SUN: ["00:00-24:00"]'      | 'SUN: ["09:00-12:00", "11:00-18:00"]' | line 2, calendars.always.week.SUN[1]: the span 11:00-18:00 begins before
            'SUN: ["00:00-24:00"]'      | 'SUNDAY: ["09:00-18:00"]'      | line 2, calendars.always.week
            zone: UTC                   | 'zone: UTC, holidays: de'      | line 2, calendars.always.holidays: there are no holidays de
            zone: UTC                   | 'zone: UTC, exceptions: { 2026-02-30: [] }' | line 2, calendars.always.exceptions.2026-02-30
            atRisk: [50, 80]            | 'escalation: [{ level: 1 }]'   | policies[0].escalation[0]: must have either at
            atRisk: [50, 80]            | 'escalation: [{ at: 100, level: 9 }]' | policies[0].escalation[0].level: must be a level
            atRisk: [50, 80]            | 'escalation: [{ at: 100, after: PT1H }]' | policies[0].escalation[0]: must have either at
            atRisk: [50, 80]            | 'escalation: [{ at: 0 }]'      | policies[0].escalation[0].at: must be a percent
            atRisk: [50, 80]            | 'escalation: [{ after: 1h }]'  | policies[0].escalation[0].after: must be a duration
            atRisk: [50, 80]            | 'escalation: [{ after: PT1H, moveTo: nobody }]' | line 9, policies[0].escalation[0].moveTo: there is no team nobody
            atRisk: [50, 80]            | 'escalation: [{ after: PT1H, repeatEvery: PT30M }]' | policies[0].escalation[0].repeatEvery: would repeat for ever
            atRisk: [50, 80]            | 'escalation: [{ after: PT1H, repeatEvery: PT59S, until: ACKNOWLEDGED }]' | policies[0].escalation[0].repeatEvery: must be PT1M or more
            atRisk: [50, 80]            | 'escalation: [{ after: PT1H, until: ACKNOWLEDGED }]' | policies[0].escalation[0].until: ends nothing
            atRisk: [50, 80]            | 'escalation: [{ after: PT1H, repeatEvery: PT30M, until: BORED }]' | policies[0].escalation[0].until: must be ACKNOWLEDGED
            'policies:'                 | 'policy:'                      | policy: there is no such field
            """)
    void a_mistake_names_file_line_and_field(String right, String wrong, String message) throws IOException {
        assertThat(ALWAYS + MONEY).contains(right);
        file("mine.yaml", (ALWAYS + MONEY).replace(right, wrong));

        assertThatThrownBy(this::policies)
                .isInstanceOf(SettingMistake.class)
                .hasMessageStartingWith("casebook.config.location: mine.yaml, line ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "a: b: c", "\"", "policies: 7", "- 1", "a: &a [*a]\npolicies: *b", "%", "null"})
    void what_is_no_configuration_is_refused_in_one_line(String text) throws IOException {
        file("mine.yaml", text);

        assertThatThrownBy(this::policies)
                .isInstanceOf(SettingMistake.class)
                .hasMessageStartingWith("casebook.config.location: mine.yaml")
                .hasMessageNotContaining("\n");
    }

    @Test
    void what_is_not_UTF_8_is_refused() throws IOException {
        Files.write(directory.resolve("mine.yaml"), "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(this::policies).hasMessageContaining("mine.yaml: is not UTF-8 text");
    }

    @Test
    void two_policies_of_one_name_are_refused() throws IOException {
        file("a.yaml", ALWAYS + MONEY);
        file("b.yaml", MONEY);

        assertThatThrownBy(this::policies).hasMessageContaining("b.yaml, line 2, policies[0]: a policy of this name");
    }

    @Test
    void a_week_without_working_time_is_refused() throws IOException {
        file("a.yaml", "calendars: { shut: { zone: UTC, week: { MON: [] } } }");

        assertThatThrownBy(this::policies).hasMessageContaining("a.yaml, line 1, calendars.shut.week: ");
    }

    @Test
    void a_goal_that_hardly_any_hour_of_its_calendar_brings_nearer_is_refused() throws IOException {
        file("a.yaml", """
                calendars: { seldom: { zone: UTC, week: { MON: ["09:00-09:01"] } } }
                policies: [ { name: slow, calendar: seldom, goals: { RESOLUTION: PT100H } } ]
                """);

        assertThatThrownBy(this::policies)
                .hasMessageContaining("a.yaml, line 2, policies[0].goals.RESOLUTION: would not fall due");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | { priority: [LOW] }
            {}                                  | {}
            { topic: [a, b] }                   | { topic: [b], priority: [LOW] }
            { priority: [LOW, HIGH] }           | { priority: [HIGH, LOW] }
            { tag: [x, y], channel: [WEB] }     | { tag: [x], channel: [WEB], team: [cards] }
            """)
    void a_policy_that_no_case_can_reach_is_refused(String first, String second) throws IOException {
        twoPolicies(first, second);

        assertThatThrownBy(this::policies)
                .hasMessageContaining(
                        "b.yaml, line 3, policies[1]: no case can reach it: the policy one stands before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { priority: [LOW] }                 | {}
            { topic: [a] }                      | { topic: [a, b] }
            { topic: [a], priority: [LOW] }     | { topic: [a] }
            { topic: [a] }                      | { priority: [LOW] }
            """)
    void a_policy_that_some_case_can_reach_is_not(String first, String second) throws IOException {
        twoPolicies(first, second);

        assertThat(policies().inOrder()).hasSize(2);
    }

    private void twoPolicies(String first, String second) throws IOException {
        file("a.yaml", ALWAYS);
        file("b.yaml", """
                policies:
                  - { name: one, calendar: always, appliesTo: %s, goals: { RESOLUTION: PT1H } }
                  - { name: two, calendar: always, appliesTo: %s, goals: { RESOLUTION: PT1H } }
                """.formatted(first, second));
    }
}
