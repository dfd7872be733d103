package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.Commands.AGENT;
import static dev.casebook.domain.supportcase.Commands.API;
import static dev.casebook.domain.supportcase.Commands.CASE;
import static dev.casebook.domain.supportcase.Commands.open;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.RandomHistory;
import dev.casebook.domain.responsetime.RandomHistory.Step;
import dev.casebook.domain.supportcase.command.AssignCase;
import dev.casebook.domain.supportcase.command.ClassifyCase;
import dev.casebook.domain.supportcase.command.FixDue;
import dev.casebook.domain.supportcase.command.HearMessage;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.ResumeCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The commands of a random history that a case takes: what its status would refuse is left out. */
final class RandomCommands {

    private final Random random;
    private final Origin origin;
    private final List<Object> commands = new ArrayList<>();
    private Instant now = RandomHistory.opening();
    private boolean open = true;
    private boolean fresh = true;
    private int openings = 1;

    private RandomCommands(int seed, Origin origin) {
        random = new Random(seed * 31L);
        this.origin = origin;
    }

    static List<Object> of(int seed, List<Step> steps, Origin origin) {
        RandomCommands of = new RandomCommands(seed, origin);
        of.commands.add(open(Priority.NORMAL, of.by(API, of.now)));
        steps.forEach(of::take);
        return of.commands;
    }

    private Issued by(Actor actor, Instant at) {
        return new Issued(actor, now, origin == Origin.LIVE && at.equals(now) ? null : at, null, origin);
    }

    private void take(Step step) {
        now = step.at().isAfter(now) ? step.at() : now;
        Issued agent = by(AGENT, step.at());
        switch (step.what()) {
            case CUSTOMER -> hear(AuthorKind.CUSTOMER, step.at());
            case AGENT -> hear(AuthorKind.AGENT, step.at());
            case BOT -> hear(AuthorKind.BOT, step.at());
            case PEND_CUSTOMER -> pend(PendingReason.CUSTOMER, null, agent);
            case PEND_INTERNAL -> pend(PendingReason.INTERNAL, now.plus(Duration.ofHours(9)), agent);
            case RESUME -> onlyWhere(open && !fresh, new ResumeCase(CASE, agent));
            case RESOLVE -> resolve(agent);
            case REOPEN -> reopen(agent);
            default ->
                onlyWhere(
                        open,
                        new ClassifyCase(
                                CASE,
                                null,
                                step.what() == RandomHistory.What.URGENT ? Priority.URGENT : Priority.LOW,
                                null,
                                agent));
        }
        besides(step.at());
    }

    /** What the histories themselves do not know: who has the case, due times fixed by hand, and somebody looking. */
    private void besides(Instant at) {
        switch (random.nextInt(6)) {
            case 0 ->
                onlyWhere(open, new AssignCase(CASE, null, random.nextBoolean() ? "li.na" : "wang.wei", by(API, at)));
            case 1 ->
                onlyWhere(
                        open && random.nextInt(3) == 0,
                        new FixDue(CASE, Metric.RESOLUTION, openings, now.plusSeconds(7_200), "said so", by(API, at)));
            case 2 -> onlyWhere(origin == Origin.LIVE, new SettleCase(CASE, by(Actor.CLOCK, now)));
            default -> {}
        }
    }

    private void hear(AuthorKind author, Instant at) {
        String id = author == AuthorKind.AGENT ? "li.na" : null;
        String message = "message-" + commands.size();
        commands.add(new HearMessage(CASE, "conversation-1", message, author, id, Visibility.PUBLIC, by(API, at)));
        fresh &= author != AuthorKind.AGENT;
        if (author == AuthorKind.CUSTOMER && !open) {
            open = true;
            openings++;
        }
    }

    private void pend(PendingReason reason, Instant resumeAt, Issued issued) {
        onlyWhere(open, new PendCase(CASE, reason, null, resumeAt, issued));
        fresh &= !open;
    }

    private void resolve(Issued issued) {
        onlyWhere(open, new ResolveCase(CASE, Resolution.SOLVED, "done", issued));
        open = false;
        fresh = false;
    }

    private void reopen(Issued issued) {
        onlyWhere(!open, new ReopenCase(CASE, "not so", issued));
        openings += open ? 0 : 1;
        open = true;
    }

    private void onlyWhere(boolean allowed, Object command) {
        if (allowed) {
            commands.add(command);
        }
    }
}
