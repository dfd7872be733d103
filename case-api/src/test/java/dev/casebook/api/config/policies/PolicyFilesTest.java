package dev.casebook.api.config.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.domain.responsetime.CaseTraits;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.ServicePolicy;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        return new PolicyFiles(ConfigurationFiles.in(directory)).policies();
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
        ServicePolicies shipped = new PolicyFiles(ConfigurationFiles.in(Path.of("./config"))).policies();

        assertThat(shipped.policyFor(new CaseTraits(null, Priority.NORMAL, null, Channel.PHONE, Set.of())))
                .hasValueSatisfying(policy -> assertThat(policy.name()).startsWith("general@"));
        assertThat(shipped.policyFor(new CaseTraits("top-up", Priority.URGENT, null, Channel.PHONE, Set.of())))
                .hasValueSatisfying(policy -> assertThat(policy.name()).startsWith("urgent-money@"));
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
            PT15M                       | { businessDays: 3 }            | policies[0].goals.FIRST_RESPONSE: goals in business days
            zone: UTC                   | zone: Mars/Base                | line 2, calendars.always.zone: there is no time zone Mars/Base
            'SUN: ["00:00-24:00"]'      | 'SUN: ["09:00-18:00"]'         | line 2, calendars.always.week.SUN: only calendars that are open round the clock
            zone: UTC                   | 'zone: UTC, holidays: cn'      | calendars.always.holidays: only calendars that are open round the clock
            atRisk: [50, 80]            | 'escalation: [{ level: 1 }]'   | policies[0].escalation[0]: must have either at
            atRisk: [50, 80]            | 'escalation: [{ at: 100, level: 9 }]' | policies[0].escalation[0].level: must be a level
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
    void says_what_it_reads_but_does_not_act_on() throws IOException {
        file("a.yaml", ALWAYS + MONEY.replace("PT15M,", "PT15M, NEXT_RESPONSE: PT30M,"));

        assertThat(new PolicyFiles(ConfigurationFiles.in(directory)).notYetActedOn())
                .containsExactly("policies[0].goals.NEXT_RESPONSE in a.yaml");
    }
}
