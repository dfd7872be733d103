package dev.casebook.benchmarks;

import dev.casebook.api.command.NewCase;
import dev.casebook.api.command.Opening;
import dev.casebook.api.command.Outcome;
import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.command.AddNote;
import dev.casebook.domain.supportcase.command.AssignCase;
import dev.casebook.domain.supportcase.command.ClassifyCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/** What agents and customers do all day, as commands of a service. */
final class CaseWork {

    /** So many teams share the cases. */
    static final int TEAMS = 20;

    private static final Actor AGENT = new Actor(ActorKind.AGENT, "li.na");

    private final Service service;
    private final Opening opening;
    private final ConcurrentLinkedDeque<String> open = new ConcurrentLinkedDeque<>();

    CaseWork(Service service) {
        this.service = service;
        this.opening = service.bean(Opening.class);
    }

    private static Issued issued() {
        return Issued.live(AGENT, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** An agent opens a case. */
    Outcome<String> open(int number) {
        NewCase asked = new NewCase(
                new CustomerDetails("w-" + number % 10_000, "王芳", null, null, "zh-CN", null),
                Channel.IN_APP,
                "top-up",
                "充值未到账",
                "He paid at noon and does not see it in his wallet.",
                Priority.values()[number % 4],
                "team-" + number % TEAMS,
                null,
                Set.of(),
                null,
                null);
        Outcome<String> opened = service.request(
                commands -> opening.open(commands, asked, issued()).caseId());
        open.add(opened.result());
        return opened;
    }

    /** Opens so many. */
    List<String> opened(int howMany) {
        Load.times(8, howMany, this::open);
        return List.copyOf(open);
    }

    /** A note on a case: one event. */
    void note(String caseId) {
        String id = IdentifierFactory.getInstance().generateIdentifier();
        send(new AddNote(caseId, id, "Called him; he sends a picture of the receipt.", issued()));
    }

    /** Seven of ten work on a case, two open one, one resolves one. */
    void mixed() {
        int dice = ThreadLocalRandom.current().nextInt(100);
        String caseId = dice < 20 ? null : open.poll();
        if (caseId == null) {
            open(ThreadLocalRandom.current().nextInt(1_000_000));
            return;
        }
        if (dice >= 90) {
            send(new ResolveCase(caseId, Resolution.SOLVED, "It has arrived.", issued()));
            return;
        }
        work(caseId, dice);
        open.add(caseId);
    }

    private void work(String caseId, int dice) {
        if (dice < 45) {
            note(caseId);
        } else if (dice < 70) {
            send(new AssignCase(caseId, "team-" + dice % TEAMS, "agent-" + System.nanoTime() % 100, issued()));
        } else {
            send(new ClassifyCase(
                    caseId, "topic-" + System.nanoTime() % 50, Priority.values()[dice % 4], null, issued()));
        }
    }

    /** Lets a case wait until an instant. */
    void pend(String caseId, Instant resumeAt) {
        send(new PendCase(caseId, PendingReason.THIRD_PARTY, null, resumeAt, issued()));
    }

    private void send(Object command) {
        service.request(commands -> {
            commands.send(command);
            return command;
        });
    }
}
