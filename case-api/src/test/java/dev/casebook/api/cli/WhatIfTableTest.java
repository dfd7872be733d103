package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a person reads of a what-if run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIfTableTest {

    @Test
    void what_all_teams_come_to_stands_beside_a_team_of_that_name() {
        List<String> rows = rows("""
                {"totals": [%s], "groups": [{"key": "all", "metrics": [%s]}, {"metrics": [%s]}]}
                """.formatted(met(12), met(9), met(3)));

        assertThat(rows)
                .satisfiesExactly(
                        total -> assertThat(total).startsWith("all ").contains(" 12 "),
                        team -> assertThat(team).startsWith("all ").contains(" 9 "),
                        none -> assertThat(none).startsWith("(no team) ").contains(" 3 "));
    }

    @Test
    void a_team_is_named_as_it_is() {
        String side = "{\"totals\": [], \"groups\": [{\"key\": \"a\\tb\", \"metrics\": [%s]}]}";
        List<String> rows = rows(side.formatted(met(9)));

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith("a\tb ")
                        .contains("RESOLUTION")
                        .contains(" 9 "));
    }

    private static List<String> rows(String side) {
        String run = """
                {"cases": 1, "events": 2, "startedAt": "2026-01-01T00:00:00Z", "finishedAt": "2026-01-01T00:00:01Z",
                 "from": "2025-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z", "before": %s, "after": %s, "flips": 0}
                """.formatted(side, side);
        return WhatIfTable.of(JsonMapper.shared().readTree(run))
                .lines()
                .filter(line -> line.contains("RESOLUTION"))
                .toList();
    }

    private static String met(int count) {
        return "{\"metric\": \"RESOLUTION\", \"met\": %d}".formatted(count);
    }
}
