package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.command.AddNote;
import dev.casebook.domain.supportcase.command.AssignCase;
import dev.casebook.domain.supportcase.command.ChangeTags;
import dev.casebook.domain.supportcase.command.ClassifyCase;
import dev.casebook.domain.supportcase.command.CorrectCustomer;
import dev.casebook.domain.supportcase.command.SupplyInformation;
import dev.casebook.domain.supportcase.command.UnassignCase;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CustomerCorrected;
import dev.casebook.domain.supportcase.event.InformationSupplied;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.TagsChanged;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case decides about what is written on it: classification, assignment, customer, information, notes, tags. */
final class RecordDecisions {

    private RecordDecisions() {}

    static List<CaseEvent> classify(CaseState state, ClassifyCase c, Instant at) {
        CaseTransitions.allows(CaseAction.CLASSIFY, state.status);
        String topic = changed(c.topic(), state.topic);
        Priority priority = changed(c.priority(), state.priority);
        return topic == null && priority == null
                ? List.of()
                : List.of(new CaseClassified(c.caseId(), state.customerId, topic, priority, c.reason(), at));
    }

    private static <T> @Nullable T changed(@Nullable T asked, @Nullable T stands) {
        return Objects.equals(asked, stands) ? null : asked;
    }

    static List<CaseEvent> correct(CaseState state, CorrectCustomer c, Instant at) {
        CaseTransitions.allows(CaseAction.CORRECT, state.status);
        return c.changed()
                ? List.of(new CustomerCorrected(c.caseId(), c.customerId(), c.customer(), c.reason(), at))
                : List.of();
    }

    static List<CaseEvent> assign(CaseState state, AssignCase c, Instant at) {
        CaseTransitions.allows(CaseAction.ASSIGN, state.status);
        String team = c.team() != null ? c.team() : state.team;
        String agent = c.agent() != null ? c.agent() : state.agent;
        boolean same = Objects.equals(team, state.team) && Objects.equals(agent, state.agent);
        return same ? List.of() : List.of(new CaseAssigned(c.caseId(), team, agent, at));
    }

    static List<CaseEvent> unassign(CaseState state, UnassignCase c, Instant at) {
        CaseTransitions.allows(CaseAction.ASSIGN, state.status);
        String agent = state.agent;
        return agent == null ? List.of() : List.of(new CaseUnassigned(c.caseId(), agent, at));
    }

    static List<CaseEvent> supply(CaseState state, SupplyInformation c, Instant at) {
        CaseTransitions.allows(CaseAction.INFORM, state.status);
        return c.changed()
                ? List.of(new InformationSupplied(c.caseId(), state.customerId, c.transaction(), c.fields(), at))
                : List.of();
    }

    static List<CaseEvent> note(CaseState state, AddNote c, Instant at) {
        CaseTransitions.allows(CaseAction.NOTE, state.status);
        return List.of(new NoteAdded(c.caseId(), c.noteId(), state.customerId, c.text(), at));
    }

    static List<CaseEvent> tag(CaseState state, ChangeTags c, Instant at) {
        CaseTransitions.allows(CaseAction.TAG, state.status);
        Set<String> added = new LinkedHashSet<>(c.add());
        added.removeAll(state.tags);
        Set<String> removed = new LinkedHashSet<>(c.remove());
        removed.retainAll(state.tags);
        return added.isEmpty() && removed.isEmpty()
                ? List.of()
                : List.of(new TagsChanged(c.caseId(), added, removed, at));
    }
}
