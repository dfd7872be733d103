package dev.casebook.api.import_.history;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.command.Opening;
import dev.casebook.api.command.Outcome;
import dev.casebook.api.command.Steps;
import dev.casebook.api.rest.problem.Problem;
import dev.casebook.api.rest.problem.ProblemCode;
import dev.casebook.api.rest.problem.Problems;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.CaseRefused;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Origin;
import dev.casebook.domain.supportcase.command.SettleCase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a line of an import: the whole of it in one transaction, each step complete before the next, and at the end
 * settled up to now. A line that was played before is only gone on with.
 */
public final class HistoryPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryPlayer.class);

    private final CommandDesk desk;
    private final PlayedHistories histories;
    private final Opening opening;
    private final StepPlayer player;
    private final Clock clock;

    /** A player at this desk. */
    public HistoryPlayer(CommandDesk desk, PlayedHistories histories, Opening opening, StepPlayer player, Clock clock) {
        this.desk = desk;
        this.histories = histories;
        this.opening = opening;
        this.player = player;
        this.clock = clock;
    }

    /**
     * Plays a line: all of it or nothing.
     *
     * @param number its number, for the result
     * @param importer who acts where the line names nobody
     */
    public LineResult play(long number, HistoryLine line, Actor importer) {
        String digests = Digests.of(line);
        try {
            Outcome<LineResult> outcome = desk.importing(
                    MetaData.emptyInstance(), steps -> play(steps, number, line, digests, importer), done -> {});
            return withEvents(outcome);
        } catch (StepFailed failed) {
            return failed(number, failed.step(), failed.getCause());
        } catch (RuntimeException failed) {
            return failed(number, null, failed);
        }
    }

    private static LineResult withEvents(Outcome<LineResult> outcome) {
        LineResult result = outcome.result();
        return new LineResult(
                result.line(), result.repeated(), result.id(), result.reference(), outcome.events(), null, null);
    }

    private static LineResult failed(long number, @Nullable Integer step, @Nullable Throwable failure) {
        Problem problem = Optional.ofNullable(failure).flatMap(Problems::of).orElseGet(() -> {
            LOG.error("Line {} of an import failed", number, failure);
            return Problem.of(ProblemCode.INTERNAL, "It was logged; nothing of this line was recorded");
        });
        return LineResult.failed(number, step, problem);
    }

    private LineResult play(Steps steps, long number, HistoryLine line, String digests, Actor importer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Origin origin = line.closedBySource() ? Origin.IMPORTED_WITH_CLOSINGS : Origin.IMPORTED;
        Optional<PlayedHistories.Played> before = histories.find(line);
        if (before.isPresent()) {
            return goOn(steps, number, line, digests, before.get(), new Issued(importer, now, null, null, origin));
        }
        Actor opener = Optional.ofNullable(line.openedBy()).orElse(importer);
        Issued issued = new Issued(opener, now, micros(line.open().occurredAt()), null, origin);
        Opening.Opened opened = steps.take(
                commands -> opening.open(commands, line.open().newCase(line.source(), line.externalId()), issued));
        playFrom(0, steps, opened.caseId(), line.steps(), new Issued(importer, now, null, null, origin));
        histories.add(line, new PlayedHistories.Played(opened.caseId(), opened.reference(), digests));
        return LineResult.made(number, opened.caseId(), opened.reference(), 0);
    }

    private LineResult goOn(
            Steps steps, long number, HistoryLine line, String digests, PlayedHistories.Played before, Issued issued) {
        int known = Math.min(before.digests().length(), digests.length());
        if (!before.digests().substring(0, known).equals(digests.substring(0, known))) {
            throw new CaseRefused.HistoryDiffers(Digests.steps(before.digests()));
        }
        if (digests.length() > before.digests().length()) {
            playFrom(Digests.steps(before.digests()), steps, before.caseId(), line.steps(), issued);
            histories.extend(line, digests);
        }
        return LineResult.repeated(number, before.caseId(), before.reference(), 0);
    }

    private void playFrom(int first, Steps steps, String caseId, List<HistoryStep> all, Issued importer) {
        for (int i = first; i < all.size(); i++) {
            HistoryStep step = all.get(i);
            Actor actor = Optional.ofNullable(step.actor()).orElse(importer.actor());
            Issued issued = new Issued(actor, importer.now(), micros(step.occurredAt()), null, importer.origin());
            try {
                steps.take(commands -> {
                    player.play(commands, caseId, step, issued);
                    return Boolean.TRUE;
                });
            } catch (RuntimeException failed) {
                throw new StepFailed(i + 1, failed);
            }
        }
        Issued settle = new Issued(Actor.CLOCK, importer.now(), null, null, Origin.IMPORTED);
        steps.take(commands -> {
            commands.send(new SettleCase(caseId, settle));
            return Boolean.TRUE;
        });
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
