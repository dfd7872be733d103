package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes a conversation belong to the case.
 *
 * @param caseId the case
 * @param conversationId the conversation
 * @param channel the channel it runs on
 * @param issued by whom, when, and on what condition
 */
public record AttachConversation(
        @TargetAggregateIdentifier String caseId, String conversationId, Channel channel, Issued issued)
        implements CaseCommand {}
