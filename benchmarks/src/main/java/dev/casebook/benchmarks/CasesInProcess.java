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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.common.IdentifierFactory;

/** As commands of a service in this process. */
final class CasesInProcess implements Cases {

    private static final Actor AGENT = new Actor(ActorKind.AGENT, "li.na");

    /** At least, or some would be due before the last waits. */
    private static final int PENDED_A_SECOND = 250;

    private static final int CASES_A_CALLER = 16;

    private final Service service;
    private final Opening opening;

    CasesInProcess(Service service) {
        this.service = service;
        this.opening = service.bean(Opening.class);
    }

    @Override
    public String open(int number) {
        return opening(number).result();
    }

    /** Opens a case; also says how many events that took. */
    Outcome<String> opening(int number) {
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
        return service.request(
                commands -> opening.open(commands, asked, issued()).caseId());
    }

    /** Opens so many. */
    List<String> opened(int howMany) {
        var ids = new ConcurrentLinkedQueue<String>();
        Load.times(8, howMany, number -> ids.add(open(number)));
        return List.copyOf(ids);
    }

    @Override
    public void note(String caseId) {
        send(new AddNote(caseId, IdentifierFactory.getInstance().generateIdentifier(), NOTE, issued()));
    }

    /** Notes by so many callers, each on cases of its own that are opened for it. */
    Load.Call notes(int callers) {
        List<String> own = opened(callers * CASES_A_CALLER);
        int[] next = new int[callers];
        return caller -> note(own.get(caller * CASES_A_CALLER + next[caller]++ % CASES_A_CALLER));
    }

    @Override
    public void assign(String caseId, String team, String agent) {
        send(new AssignCase(caseId, team, agent, issued()));
    }

    @Override
    public void classify(String caseId, String topic, Priority priority) {
        send(new ClassifyCase(caseId, topic, priority, null, issued()));
    }

    @Override
    public void resolve(String caseId) {
        send(new ResolveCase(caseId, Resolution.SOLVED, "It has arrived.", issued()));
    }

    private void pend(String caseId, Instant resumeAt) {
        send(new PendCase(caseId, PendingReason.THIRD_PARTY, null, resumeAt, issued()));
    }

    /** Lets cases wait until instants spread over a window, which begins once all of them wait; answers when. */
    Instant pend(List<String> waiting, Duration window) {
        Instant begin = Instant.now().plusSeconds(Math.max(20, waiting.size() / PENDED_A_SECOND));
        Load.times(
                32,
                waiting.size(),
                number -> pend(waiting.get(number), begin.plusMillis(window.toMillis() * number / waiting.size())));
        return begin;
    }

    private static Issued issued() {
        return Issued.live(AGENT, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private void send(Object command) {
        service.request(commands -> {
            commands.send(command);
            return command;
        });
    }
}
