package dev.casebook.domain.supportcase;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.intake.CustomerDetails;
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
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.MergeCase;
import dev.casebook.domain.supportcase.command.OpenCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReleaseCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.ResumeCase;
import dev.casebook.domain.supportcase.command.StartCase;
import dev.casebook.domain.supportcase.command.SupplyInformation;
import dev.casebook.domain.supportcase.command.UnmergeCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands as tests give them: one case, one customer, one agent. */
final class Commands {

    static final String CASE = "case-1";
    static final String CUSTOMER = "customer-1";
    static final Actor AGENT = new Actor(ActorKind.AGENT, "li.na");
    static final Actor API = new Actor(ActorKind.INTEGRATION, "api");
    static final Instant START = Instant.parse("2026-01-26T09:00:00Z");

    private Commands() {}

    static Instant at(long minutes) {
        return START.plusSeconds(minutes * 60);
    }

    static Issued by(Actor actor, long minutes) {
        return Issued.live(actor, at(minutes));
    }

    static OpenCase open(long minutes) {
        return open(Priority.NORMAL, by(API, minutes));
    }

    static OpenCase open(Priority priority, Issued issued) {
        return new OpenCase(
                CASE,
                "C17",
                CUSTOMER,
                new CustomerDetails("w-1", "王芳", null, null, "zh-CN", null),
                Channel.WEB,
                "top-up",
                "充值未到账",
                null,
                priority,
                "cards",
                null,
                Set.of(),
                null,
                null,
                issued);
    }

    /** A valid command for each action, at the given minute. */
    static CaseCommand command(CaseAction action, long minutes) {
        Issued issued = by(AGENT, minutes);
        return switch (action) {
            case START -> new StartCase(CASE, issued);
            case CLASSIFY -> new ClassifyCase(CASE, "withdrawal", null, null, issued);
            case CORRECT ->
                new CorrectCustomer(
                        CASE, CUSTOMER, new CustomerDetails(null, "王芬", null, null, null, null), true, "typo", issued);
            case ASSIGN -> new AssignCase(CASE, "risk", "wang.wei", issued);
            case INFORM -> new SupplyInformation(CASE, null, Map.of("device", "phone"), true, issued);
            case PEND -> new PendCase(CASE, PendingReason.THIRD_PARTY, null, null, issued);
            case RESUME -> new ResumeCase(CASE, issued);
            case RESOLVE -> new ResolveCase(CASE, Resolution.NOT_A_PROBLEM, "as intended", issued);
            case REOPEN -> new ReopenCase(CASE, "not so", issued);
            case CLOSE -> new CloseCase(CASE, "done", issued);
            case ESCALATE -> new EscalateCase(CASE, 2, "angry", issued);
            case ACKNOWLEDGE -> new AcknowledgeEscalation(CASE, null, issued);
            case MERGE -> new MergeCase(CASE, "case-2", "the same", issued);
            case ABSORB -> new AbsorbCase(CASE, "case-3", CUSTOMER, List.of(), Set.of(), null, issued);
            case UNMERGE -> new UnmergeCase(CASE, "two matters", issued);
            case RELEASE -> new ReleaseCase(CASE, "case-3", issued);
            case LINK -> new LinkCase(CASE, "case-4", LinkKind.RELATED, issued);
            case NOTE -> new AddNote(CASE, "note-1", "called back", issued);
            case TAG -> new ChangeTags(CASE, Set.of("vip"), Set.of(), issued);
            case CONVERSE -> new AttachConversation(CASE, "conversation-9", Channel.CHAT, issued);
            case HEAR_AGENT -> new AdmitMessage(CASE, AuthorKind.AGENT, Visibility.PUBLIC, issued);
            case HEAR -> new AdmitMessage(CASE, AuthorKind.BOT, Visibility.PUBLIC, issued);
        };
    }
}
