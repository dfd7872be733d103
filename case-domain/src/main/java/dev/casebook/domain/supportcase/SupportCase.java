package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.command.AbsorbCase;
import dev.casebook.domain.supportcase.command.AcknowledgeEscalation;
import dev.casebook.domain.supportcase.command.AddNote;
import dev.casebook.domain.supportcase.command.AdmitMessage;
import dev.casebook.domain.supportcase.command.AssignCase;
import dev.casebook.domain.supportcase.command.AttachConversation;
import dev.casebook.domain.supportcase.command.CaseCommand;
import dev.casebook.domain.supportcase.command.ChangeTags;
import dev.casebook.domain.supportcase.command.ClassifyCase;
import dev.casebook.domain.supportcase.command.CloseCase;
import dev.casebook.domain.supportcase.command.CorrectCustomer;
import dev.casebook.domain.supportcase.command.EscalateBreach;
import dev.casebook.domain.supportcase.command.EscalateCase;
import dev.casebook.domain.supportcase.command.HearMessage;
import dev.casebook.domain.supportcase.command.HoldCase;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.MergeCase;
import dev.casebook.domain.supportcase.command.OpenCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.ResumeCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.command.StartCase;
import dev.casebook.domain.supportcase.command.SupplyInformation;
import dev.casebook.domain.supportcase.command.UnassignCase;
import dev.casebook.domain.supportcase.command.UnlinkCase;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A support case. Each command runs in the same order: the version is checked, what fell due before it is settled, the
 * decision is taken ({@code …Decisions}), its events are recorded, the response clock follows them, and the timer is
 * announced where it moved.
 */
@SuppressWarnings("NullAway.Init")
public class SupportCase {

    @AggregateIdentifier
    private String caseId;

    private CaseState state = new CaseState();

    /** For the event store, which replays the case into it. */
    public SupportCase() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenCase c, CaseRules rules) {
        decide(c, rules, at -> LifecycleDecisions.open(c, at));
    }

    @CommandHandler
    void handle(StartCase c, CaseRules rules) {
        decide(c, rules, at -> LifecycleDecisions.start(state, c, at));
    }

    @CommandHandler
    void handle(ClassifyCase c, CaseRules rules) {
        decide(c, rules, at -> RecordDecisions.classify(state, c, at));
    }

    @CommandHandler
    void handle(CorrectCustomer c, CaseRules rules) {
        decide(c, rules, at -> RecordDecisions.correct(state, c, at));
    }

    @CommandHandler
    void handle(AssignCase c, CaseRules rules) {
        decide(c, rules, at -> RecordDecisions.assign(state, c, at));
    }

    @CommandHandler
    void handle(UnassignCase c, CaseRules rules) {
        decide(c, rules, at -> RecordDecisions.unassign(state, c, at));
    }

    @CommandHandler
    void handle(SupplyInformation c, CaseRules rules) {
        decide(c, rules, at -> RecordDecisions.supply(state, c, at));
    }

    @CommandHandler
    void handle(PendCase c, CaseRules rules) {
        decide(c, rules, at -> LifecycleDecisions.pend(state, c, at));
    }

    @CommandHandler
    void handle(ResumeCase c, CaseRules rules) {
        decide(c, rules, at -> LifecycleDecisions.resume(state, c, at));
    }

    @CommandHandler
    void handle(ResolveCase c, CaseRules rules) {
        decide(c, rules, at -> LifecycleDecisions.resolve(state, c, at));
    }

    @CommandHandler
    Admission handle(ReopenCase c, CaseRules rules) {
        Instant at = settleFor(c, rules);
        boolean reopenable = LifecycleDecisions.reopenable(state, c.issued(), rules, at);
        record(c, rules, reopenable ? LifecycleDecisions.reopen(state, c, at) : List.of(), at);
        return new Admission(!reopenable, state.customerId, at);
    }

    @CommandHandler
    void handle(CloseCase c, CaseRules rules) {
        decide(c, rules, at -> LifecycleDecisions.close(state, c, at));
    }

    @CommandHandler
    void handle(EscalateCase c, CaseRules rules) {
        decide(c, rules, at -> EscalationDecisions.escalate(state, c, at));
    }

    @CommandHandler
    void handle(EscalateBreach c, CaseRules rules) {
        decide(c, rules, at -> EscalationDecisions.escalate(state, c, at));
    }

    @CommandHandler
    void handle(AcknowledgeEscalation c, CaseRules rules) {
        decide(c, rules, at -> EscalationDecisions.acknowledge(state, c, at));
    }

    @CommandHandler
    MergeContents handle(MergeCase c, CaseRules rules) {
        boolean before = state.status == CaseStatus.MERGED;
        Instant at = decide(c, rules, when -> RelationDecisions.merge(state, c, when));
        return new MergeContents(
                before,
                state.customerId,
                List.copyOf(state.conversations),
                Set.copyOf(state.tags),
                state.unansweredSince,
                at);
    }

    @CommandHandler
    void handle(AbsorbCase c, CaseRules rules) {
        decide(c, rules, at -> RelationDecisions.absorb(state, c, at));
    }

    @CommandHandler
    void handle(LinkCase c, CaseRules rules) {
        decide(c, rules, at -> RelationDecisions.link(state, c, at));
    }

    @CommandHandler
    void handle(UnlinkCase c, CaseRules rules) {
        decide(c, rules, at -> RelationDecisions.unlink(state, c, at));
    }

    @CommandHandler
    void handle(AddNote c, CaseRules rules) {
        decide(c, rules, at -> RecordDecisions.note(state, c, at));
    }

    @CommandHandler
    void handle(ChangeTags c, CaseRules rules) {
        decide(c, rules, at -> RecordDecisions.tag(state, c, at));
    }

    /** Answers with the opaque id of the customer, whose words the conversation will hold. */
    @CommandHandler
    String handle(AttachConversation c, CaseRules rules) {
        decide(c, rules, at -> MessageDecisions.attach(state, c, at));
        return state.customerId;
    }

    @CommandHandler
    Admission handle(AdmitMessage c, CaseRules rules) {
        Instant at = settleFor(c, rules);
        return new Admission(!MessageDecisions.admits(state, c, rules, at), state.customerId, at);
    }

    @CommandHandler
    void handle(HearMessage c, CaseRules rules) {
        decide(c, rules, at -> MessageDecisions.hear(state, c, at));
    }

    @CommandHandler
    CaseStatus handle(HoldCase c) {
        VersionConflict.check(c.issued(), state.version);
        return state.status;
    }

    @CommandHandler
    void handle(SettleCase c, CaseRules rules) {
        settleFor(c, rules);
        announceTimer(c, rules, c.issued().now());
    }

    private Instant decide(CaseCommand command, CaseRules rules, Function<Instant, List<CaseEvent>> decision) {
        Instant at = settleFor(command, rules);
        record(command, rules, decision.apply(at), at);
        return at;
    }

    /** Checks the version and settles what fell due; answers when the command happens. */
    private Instant settleFor(CaseCommand command, CaseRules rules) {
        VersionConflict.check(command.issued(), state.version);
        Instant at = state.timeOf(command.issued());
        boolean closingsRecorded = command.issued().origin() == Origin.IMPORTED_WITH_CLOSINGS;
        new Settlement(command.caseId(), state, rules, event -> recordByClock(event, command.issued()))
                .upTo(at, closingsRecorded);
        return at;
    }

    private void record(CaseCommand command, CaseRules rules, List<CaseEvent> decided, Instant at) {
        for (CaseEvent event : decided) {
            AggregateLifecycle.apply(
                    event, MetaData.from(Stamp.of(command.issued().actor(), command.issued())));
            Facts.of(event)
                    .ifPresent(fact -> state.clock
                            .follow(command.caseId(), fact, state.traits(), rules.policies())
                            .forEach(target -> recordByClock(target, command.issued())));
        }
        if (!command.issued().imported()) {
            announceTimer(command, rules, at);
        }
    }

    private void announceTimer(CaseCommand command, CaseRules rules, Instant at) {
        Instant wakeAt = state.nextInstant(rules, false).orElse(null);
        if (!Objects.equals(wakeAt, state.announcedWake)) {
            recordByClock(new CaseTimerSet(command.caseId(), wakeAt, at), command.issued());
        }
    }

    private void recordByClock(CaseEvent event, Issued issued) {
        AggregateLifecycle.apply(event, MetaData.from(Stamp.of(Actor.CLOCK, issued)));
    }

    @EventSourcingHandler
    void on(CaseEvent event) {
        caseId = event.caseId();
        CaseFold.apply(state, event);
    }
}
