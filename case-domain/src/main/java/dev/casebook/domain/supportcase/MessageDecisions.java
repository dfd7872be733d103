package dev.casebook.domain.supportcase;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.command.AdmitMessage;
import dev.casebook.domain.supportcase.command.AttachConversation;
import dev.casebook.domain.supportcase.command.HearMessage;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.MessageHeard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a case decides about its conversations and what it hears of them. */
final class MessageDecisions {

    private MessageDecisions() {}

    static List<CaseEvent> attach(CaseState state, AttachConversation c, Instant at) {
        CaseTransitions.allows(CaseAction.CONVERSE, state.status);
        return state.conversations.contains(c.conversationId())
                ? List.of()
                : List.of(new ConversationAttached(c.caseId(), c.conversationId(), c.channel(), at));
    }

    static boolean admits(CaseState state, AdmitMessage c, CaseRules rules, Instant at) {
        boolean publicAgent = c.author() == AuthorKind.AGENT && c.visibility() == Visibility.PUBLIC;
        CaseTransitions.allows(publicAgent ? CaseAction.HEAR_AGENT : CaseAction.HEAR, state.status);
        return c.author() != AuthorKind.CUSTOMER || LifecycleDecisions.reopenable(state, c.issued(), rules, at);
    }

    static List<CaseEvent> hear(CaseState state, HearMessage c, Instant at) {
        if (state.heard.contains(c.messageId())) {
            return List.of();
        }
        String authorId = c.author() == AuthorKind.CUSTOMER ? null : c.authorId();
        CaseEvent heard = new MessageHeard(
                c.caseId(), c.conversationId(), c.messageId(), c.author(), authorId, c.visibility(), at);
        return consequence(state, c, at).map(then -> List.of(heard, then)).orElse(List.of(heard));
    }

    /** What a message changes: an agent takes a new case up, a customer wakes a waiting, resolved or closed one. */
    private static Optional<CaseEvent> consequence(CaseState state, HearMessage c, Instant at) {
        if (c.author() == AuthorKind.AGENT && c.visibility() == Visibility.PUBLIC) {
            return state.status == CaseStatus.NEW
                    ? Optional.of(new CaseStarted(c.caseId(), c.authorId(), at))
                    : Optional.empty();
        }
        if (c.author() != AuthorKind.CUSTOMER) {
            return Optional.empty();
        }
        return switch (state.status) {
            case PENDING ->
                state.pendingReason == PendingReason.CUSTOMER
                        ? Optional.of(new CaseResumed(c.caseId(), Cause.CUSTOMER_MESSAGE, at))
                        : Optional.empty();
            case RESOLVED, CLOSED ->
                Optional.of(new CaseReopened(c.caseId(), state.customerId, null, Cause.CUSTOMER_MESSAGE, at));
            default -> Optional.empty();
        };
    }
}
