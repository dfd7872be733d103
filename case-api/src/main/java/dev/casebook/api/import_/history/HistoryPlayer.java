package dev.casebook.api.import_.history;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.command.Opening;
import dev.casebook.api.command.Outcome;
import dev.casebook.api.command.Provenance;
import dev.casebook.api.command.Steps;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.CaseRefused;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Origin;
import dev.casebook.domain.supportcase.command.SettleCase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plays histories, each in one transaction: all of it or nothing. A history that was played before goes on after the
 * steps that are there; at its end the case is settled up to now.
 */
@Component
public class HistoryPlayer {

    private final CommandDesk desk;
    private final StepPlayer player;
    private final ImportedHistories histories;
    private final Clock clock;

    HistoryPlayer(CommandDesk desk, StepPlayer player, ImportedHistories histories, Clock clock) {
        this.desk = desk;
        this.player = player;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * Plays a history.
     *
     * @param number the number of its line
     * @param importer who acts where the history does not say
     * @throws StepFailed when anything of it is refused; nothing was recorded then
     */
    LineResult play(long number, HistoryLine line, Actor importer) {
        Telling telling = new Telling(line, importer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        AtomicInteger at = new AtomicInteger();
        try {
            Outcome<Result> outcome =
                    desk.importing(Provenance.ofImport(), steps -> run(steps, telling, at), done -> {});
            Result result = outcome.result();
            return LineResult.played(number, result.opened(), outcome.events(), result.steps(), result.repeated());
        } catch (RuntimeException refused) {
            throw new StepFailed(at.get(), refused);
        }
    }

    private record Result(Opening.Opened opened, int steps, boolean repeated) {}

    /** A line with what every command of it says. */
    private record Telling(HistoryLine line, Actor importer, Instant now) {

        Issued issued(@Nullable Actor actor, @Nullable Instant occurredAt) {
            return new Issued(actor == null ? importer : actor, now, occurredAt, null, origin());
        }

        private Origin origin() {
            return line.closedBySource() ? Origin.IMPORTED_WITH_CLOSINGS : Origin.IMPORTED;
        }

        /** What is settled at the end is settled for good: the source has no more closings to tell. */
        Issued settling() {
            return new Issued(Actor.CLOCK, now, null, null, Origin.IMPORTED);
        }
    }

    private Result run(Steps steps, Telling telling, AtomicInteger at) {
        at.set(0);
        HistoryLine line = telling.line();
        StepDigests digests = StepDigests.of(line);
        Optional<ImportedHistories.Played> before = histories.find(line);
        before.ifPresent(played -> refuseAnotherPast(played.played(), digests));
        int played = before.map(earlier -> earlier.played().steps()).orElse(0);
        Opening.Opened opened =
                before.map(ImportedHistories.Played::opened).orElseGet(() -> open(steps, telling, digests));
        String caseId = opened.caseId();
        for (int i = played; i < line.steps().size(); i++) {
            at.set(i + 1);
            HistoryStep step = line.steps().get(i);
            player.play(steps, caseId, step, telling.issued(step.actor(), step.occurredAt()));
        }
        at.set(0);
        if (before.isEmpty() || digests.steps() > played) {
            steps.take(commands -> commands.send(new SettleCase(caseId, telling.settling())));
        }
        if (before.isPresent() && digests.steps() > played) {
            histories.goOn(line, digests);
        }
        return new Result(opened, Math.max(played, digests.steps()), before.isPresent());
    }

    private Opening.Opened open(Steps steps, Telling telling, StepDigests digests) {
        HistoryLine line = telling.line();
        Issued issued = telling.issued(line.openedBy(), line.open().occurredAt());
        Opening.Opened opened = steps.take(commands -> player.open(commands, line, issued));
        histories.add(line, opened, digests);
        return opened;
    }

    private static void refuseAnotherPast(StepDigests played, StepDigests told) {
        if (!played.agreesWith(told)) {
            throw new CaseRefused.HistoryDiffers(played.steps());
        }
    }
}
