package dev.casebook.api.rest.log;

import dev.casebook.domain.configuration.event.ConfigurationAdopted;
import dev.casebook.domain.conversation.event.ConversationEnded;
import dev.casebook.domain.conversation.event.ConversationMoved;
import dev.casebook.domain.conversation.event.ConversationStarted;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.CustomerCorrected;
import dev.casebook.domain.supportcase.event.EscalationAcknowledged;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import dev.casebook.domain.supportcase.event.InformationSupplied;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.domain.supportcase.event.TargetDueFixed;
import dev.casebook.domain.supportcase.event.TargetDueFreed;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetPaused;
import dev.casebook.domain.supportcase.event.TargetResumed;
import dev.casebook.domain.supportcase.event.TargetRetargeted;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sentences in English. */
final class EnglishSentences extends Sentences {

    EnglishSentences() {
        lifecycle();
        records();
        relations();
        targets();
        conversations();
        say(ConfigurationAdopted.class, e -> "Version " + e.number() + " of the configuration came into force");
    }

    private void lifecycle() {
        say(CaseOpened.class, e -> "Case " + e.reference() + " opened with priority " + words(e.priority()));
        say(CaseStarted.class, e -> e.agent() == null ? "Work began" : "Work began by " + e.agent());
        say(CasePended.class, e -> "Waiting: " + words(e.reason()) + until(e));
        say(CaseResumed.class, e -> "Work resumed by " + words(e.cause()));
        say(CaseResolved.class, e -> "Resolved: " + words(e.resolution()));
        say(CaseReopened.class, e -> "Reopened by " + words(e.cause()));
        say(CaseClosed.class, e -> "Closed by " + words(e.cause()));
        say(CaseEscalated.class, e -> "Escalated to level " + e.level());
        say(EscalationAcknowledged.class, e -> "Escalation to level " + e.level() + " acknowledged");
        say(
                CaseTimerSet.class,
                e -> e.wakeAt() == null ? "Nothing falls due any more" : "To be looked at " + e.wakeAt());
    }

    private static String until(CasePended event) {
        return event.resumeAt() == null ? "" : ", until " + event.resumeAt();
    }

    private void records() {
        say(CaseClassified.class, e -> "Classified" + part(" as ", e.topic()) + priority(e));
        say(CustomerCorrected.class, e -> "The customer's data was corrected");
        say(CaseAssigned.class, e -> "Assigned" + part(" to team ", e.team()) + part(" to agent ", e.agent()));
        say(CaseUnassigned.class, e -> "Taken away from agent " + e.agent());
        say(InformationSupplied.class, e -> "Missing information was supplied");
        say(NoteAdded.class, e -> "An internal note was written");
        say(
                TagsChanged.class,
                e -> "Tags changed: " + e.added().size() + " added, "
                        + e.removed().size() + " removed");
    }

    private static String priority(CaseClassified event) {
        return event.priority() == null ? "" : " with priority " + words(event.priority());
    }

    private void relations() {
        say(CaseMerged.class, e -> "Merged into case " + e.into());
        say(CaseAbsorbed.class, e -> "Took in case " + e.from());
        say(CaseUnmerged.class, e -> "No longer merged into case " + e.from());
        say(CaseReleased.class, e -> "Let case " + e.to() + " go again");
        say(CaseLinked.class, e -> "Linked to case " + e.to() + " as " + words(e.kind()));
        say(EscalationStepTaken.class, e -> "Escalation step " + e.step() + ": " + e.why());
        say(NotificationReported.class, EnglishSentences::reported);
        say(TargetDueFixed.class, e -> e.metric() + " fixed to fall due at " + e.dueAt());
        say(TargetDueFreed.class, e -> e.metric() + " falls due as its policy says again");
        say(CaseUnlinked.class, e -> "No longer linked to case " + e.to());
        say(ConversationAttached.class, e -> "A conversation began on " + words(e.channel()));
        say(MessageHeard.class, e -> "Heard a message, by " + words(e.author()) + ", " + words(e.visibility()));
    }

    private void targets() {
        say(TargetStarted.class, e -> target(e) + " is due " + e.dueAt());
        say(TargetPaused.class, e -> target(e) + " pauses");
        say(TargetResumed.class, e -> target(e) + " runs again, due " + e.dueAt());
        say(TargetRetargeted.class, e -> target(e) + " moved from " + e.dueFrom() + " to " + e.dueTo());
        say(TargetAtRisk.class, e -> target(e) + " has used " + e.percent() + " percent of its time");
        say(TargetMet.class, e -> target(e) + " was met");
        say(TargetBreached.class, e -> target(e) + " was breached, having been due " + e.dueAt());
        say(TargetSatisfied.class, e -> target(e) + " was fulfilled, though late");
        say(BreachExcused.class, e -> "The breach of " + name(e.metric(), e.instance()) + " counts no more");
        say(TargetCancelled.class, e -> target(e) + " was cancelled: " + words(e.cause()));
    }

    private static String reported(NotificationReported report) {
        return report.notice().recipient()
                + (report.arrived() ? " was told by " : " could not be told by ")
                + report.notice().channel();
    }

    private static String target(TargetEvent event) {
        String name = name(event.metric(), event.instance());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String name(Metric metric, int instance) {
        return words(metric) + " " + instance;
    }

    private void conversations() {
        say(ConversationStarted.class, e -> "Conversation started on " + words(e.channel()));
        say(MessagePosted.class, e -> "Message posted by " + words(e.author().kind()) + ", " + words(e.visibility()));
        say(ConversationEnded.class, e -> "Conversation ended");
        say(ConversationMoved.class, e -> "Conversation moved from case " + e.from() + " to case " + e.caseId());
    }

    private static String part(String before, @Nullable String text) {
        return Optional.ofNullable(text).map(before::concat).orElse("");
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
