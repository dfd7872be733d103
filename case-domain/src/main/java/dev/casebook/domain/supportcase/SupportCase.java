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
import dev.casebook.domain.supportcase.command.EscalateCase;
import dev.casebook.domain.supportcase.command.ExcuseBreach;
import dev.casebook.domain.supportcase.command.FixDue;
import dev.casebook.domain.supportcase.command.FreeDue;
import dev.casebook.domain.supportcase.command.HearMessage;
import dev.casebook.domain.supportcase.command.HoldCase;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.MergeCase;
import dev.casebook.domain.supportcase.command.OpenCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReleaseCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ReportNotification;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.ResumeCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.command.StartCase;
import dev.casebook.domain.supportcase.command.SupplyInformation;
import dev.casebook.domain.supportcase.command.UnassignCase;
import dev.casebook.domain.supportcase.command.UnlinkCase;
import dev.casebook.domain.supportcase.command.UnmergeCase;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

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
        AtomicBoolean reopenable = new AtomicBoolean();
        Instant at = decide(c, rules, when -> {
            reopenable.set(LifecycleDecisions.reopenable(state, c.issued(), rules, when));
            return reopenable.get() ? LifecycleDecisions.reopen(state, c, when) : List.of();
        });
        return new Admission(!reopenable.get(), state.customerId, at);
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
    void handle(AcknowledgeEscalation c, CaseRules rules) {
        decide(c, rules, at -> EscalationDecisions.acknowledge(state, c, at));
    }

    @CommandHandler
    MergeContents handle(MergeCase c, CaseRules rules) {
        boolean before = state.status == CaseStatus.MERGED;
        Instant unanswered =
                state.clock.milestones().answers().unansweredSince().orElse(null);
        Instant at = decide(c, rules, when -> RelationDecisions.merge(state, c, when));
        return new MergeContents(
                before, state.customerId, List.copyOf(state.conversations), Set.copyOf(state.tags), unanswered, at);
    }

    @CommandHandler
    void handle(AbsorbCase c, CaseRules rules) {
        decide(c, rules, at -> RelationDecisions.absorb(state, c, at));
    }

    @CommandHandler
    Parting handle(UnmergeCase c, CaseRules rules) {
        AtomicReference<@Nullable String> from = new AtomicReference<>();
        decide(c, rules, at -> {
            from.set(state.mergedInto);
            return RelationDecisions.unmerge(state, c, at);
        });
        return new Parting(from.get(), List.copyOf(state.conversations));
    }

    @CommandHandler
    void handle(ReleaseCase c, CaseRules rules) {
        decide(c, rules, at -> RelationDecisions.release(state, c, at));
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
        Instant at = settleFor(c, rules, new Recording(c.caseId(), state, rules, c.issued()));
        return new Admission(!MessageDecisions.admits(state, c, rules, at), state.customerId, at);
    }

    @CommandHandler
    void handle(HearMessage c, CaseRules rules) {
        decide(c, rules, at -> MessageDecisions.hear(state, c, at));
    }

    @CommandHandler
    void handle(ExcuseBreach c, CaseRules rules) {
        decide(c, rules, at -> TargetDecisions.excuse(state, c, at));
    }

    @CommandHandler
    void handle(FixDue c, CaseRules rules) {
        decide(c, rules, at -> TargetDecisions.fix(state, c, at));
    }

    @CommandHandler
    void handle(FreeDue c, CaseRules rules) {
        decide(c, rules, at -> TargetDecisions.free(state, c, at));
    }

    @CommandHandler
    void handle(ReportNotification c, CaseRules rules) {
        decide(c, rules, at -> TargetDecisions.report(state, c, at));
    }

    @CommandHandler
    CaseStatus handle(HoldCase c) {
        VersionConflict.check(c.issued(), state.version);
        return state.status;
    }

    @CommandHandler
    void handle(SettleCase c, CaseRules rules) {
        Recording recording = new Recording(c.caseId(), state, rules, c.issued());
        settleFor(c, rules, recording);
        announceTimer(c, rules, c.issued().now(), recording);
    }

    private Instant decide(CaseCommand command, CaseRules rules, Function<Instant, List<CaseEvent>> decision) {
        Recording recording = new Recording(command.caseId(), state, rules, command.issued());
        Instant at = settleFor(command, rules, recording);
        decision.apply(at)
                .forEach(event -> recording.fact(event, command.issued().actor()));
        if (!command.issued().imported()) {
            announceTimer(command, rules, at, recording);
        }
        return at;
    }

    /** Checks the version and settles what fell due; answers when the command happens. */
    private Instant settleFor(CaseCommand command, CaseRules rules, Recording recording) {
        VersionConflict.check(command.issued(), state.version);
        Instant at = state.timeOf(command.issued());
        new Settlement(command.caseId(), state, rules, command.issued(), recording).upTo(at);
        return at;
    }

    private void announceTimer(CaseCommand command, CaseRules rules, Instant at, Recording recording) {
        Instant told = command.issued().imported() ? at : state.toldUntil;
        Instant wakeAt = state.nextInstant(rules, told).orElse(null);
        if (!Objects.equals(wakeAt, state.announcedWake)) {
            recording.mark(new CaseTimerSet(command.caseId(), wakeAt, at));
        }
    }

    @EventSourcingHandler
    void on(CaseEvent event, MetaData metaData) {
        caseId = event.caseId();
        CaseFold.apply(state, event, metaData);
    }
}
