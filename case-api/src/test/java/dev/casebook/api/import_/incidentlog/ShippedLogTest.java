package dev.casebook.api.import_.incidentlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.import_.history.HistoryStep;
import dev.casebook.api.rest.supportcase.CaseBodies;
import dev.casebook.domain.supportcase.CaseAction;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.CaseTransitions;
import dev.casebook.domain.supportcase.Priority;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The log that the demo ships; with the property {@code casebook.test.incident-log}, the log of that path. */
class ShippedLogTest {

    private static final Instant DEMO_NOW = Instant.parse("2016-03-03T08:00:00Z");
    private static final List<Incident> SHIPPED = read();

    private static List<Incident> read() {
        List<Incident> incidents = new ArrayList<>();
        new IncidentLogFile(ShippedLogTest::bytes).forEach(incidents::add);
        return incidents;
    }

    private static InputStream bytes() throws IOException {
        String path = System.getProperty("casebook.test.incident-log");
        return path == null
                ? ShippedLogTest.class.getResourceAsStream("/dev/casebook/api/demo/incident-log-1000.csv.gz")
                : Files.newInputStream(Path.of(path));
    }

    private static List<Incident> first(int count) {
        return SHIPPED.subList(0, Math.min(count, SHIPPED.size()));
    }

    @Test
    void holds_a_thousand_incidents_of_which_643_are_open_when_the_demo_begins() {
        List<Incident> begun = first(1000).stream()
                .map(incident -> incident.until(DEMO_NOW))
                .filter(incident -> !incident.isEmpty())
                .toList();

        assertThat(begun).hasSize(999);
        assertThat(begun.stream().map(Incident::lastKnown).map(LastKnown::status))
                .filteredOn(status -> Set.of(CaseStatus.NEW, CaseStatus.OPEN, CaseStatus.PENDING)
                        .contains(status))
                .hasSize(643);
        assertThat(first(1000).stream()
                        .mapToInt(incident -> incident.rows().size())
                        .sum())
                .isEqualTo(6784);
    }

    @Test
    void every_history_is_legal_and_ends_with_the_last_values_that_the_log_knows() {
        for (Incident incident : SHIPPED) {
            assertThat(replay(IncidentHistory.of("log", incident, Duration.ZERO)))
                    .as(incident.number())
                    .isEqualTo(incident.lastKnown());
        }
    }

    @Test
    void what_is_told_until_an_instant_is_the_beginning_of_the_whole_history() {
        for (Incident incident : first(1000)) {
            Incident begun = incident.until(DEMO_NOW);
            if (!begun.isEmpty()) {
                var whole = IncidentHistory.of("log", incident, Duration.ZERO).line();
                var part = IncidentHistory.of("log", begun, Duration.ZERO).line();
                assertThat(part.open()).isEqualTo(whole.open());
                assertThat(whole.steps().subList(0, part.steps().size())).isEqualTo(part.steps());
            }
        }
    }

    @Test
    void nearly_all_rows_can_be_played() {
        assertThat(SHIPPED.stream()
                        .flatMap(incident -> IncidentHistory.of("log", incident, Duration.ZERO).skipped().stream()))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(skipped -> skipped.reason().equals("it changes values of a case that is closed"));
    }

    /** Plays the steps by the transition table of the domain, apart from the reader's own bookkeeping. */
    private static LastKnown replay(IncidentHistory history) {
        CaseStatus status = CaseStatus.NEW;
        Priority priority = history.line().open().priority();
        String team = history.line().open().team();
        String agent = null;
        for (HistoryStep step : history.line().steps()) {
            assertThat(CaseTransitions.verdict(action(step), status))
                    .as("%s %s in %s", history.line().externalId(), step, status)
                    .isEqualTo(CaseTransitions.Verdict.YES);
            if (step.body() instanceof CaseBodies.Assignment body) {
                team = body.team() == null ? team : body.team();
                agent = body.agent() == null ? agent : body.agent();
            } else if (step.body() instanceof CaseBodies.Classification body) {
                priority = body.priority() == null ? priority : body.priority();
            }
            status = after(step, status);
        }
        return new LastKnown(status, priority, team, agent);
    }

    private static CaseAction action(HistoryStep step) {
        return switch (step.kind()) {
            case START -> CaseAction.START;
            case CLASSIFICATION -> CaseAction.CLASSIFY;
            case CUSTOMER -> CaseAction.CORRECT;
            case ASSIGNMENT -> CaseAction.ASSIGN;
            case PENDING -> CaseAction.PEND;
            case RESUME -> CaseAction.RESUME;
            case RESOLVE -> CaseAction.RESOLVE;
            case REOPEN -> CaseAction.REOPEN;
            case CLOSE -> CaseAction.CLOSE;
            case NOTE -> CaseAction.NOTE;
            case TAGS -> CaseAction.TAG;
            default -> throw new AssertionError("The log knows no " + step.kind());
        };
    }

    private static CaseStatus after(HistoryStep step, CaseStatus status) {
        return switch (step.kind()) {
            case START, RESUME, REOPEN -> CaseStatus.OPEN;
            case PENDING -> CaseStatus.PENDING;
            case RESOLVE -> CaseStatus.RESOLVED;
            case CLOSE -> CaseStatus.CLOSED;
            default -> status;
        };
    }
}
