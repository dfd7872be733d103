package dev.casebook.api.rest.conversation;

import dev.casebook.api.command.ConversationLog;
import dev.casebook.api.command.Messaging;
import dev.casebook.api.command.Receipt;
import dev.casebook.api.command.RequestDesk;
import dev.casebook.api.rest.answer.Answers;
import dev.casebook.api.rest.request.CommandRequest;
import dev.casebook.api.rest.supportcase.CaseBodies;
import dev.casebook.domain.conversation.command.EndConversation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says something in a conversation, and ends it. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
public class ConversationController {

    private final RequestDesk desk;
    private final Messaging messaging;
    private final ConversationLog log;
    private final Answers answers;

    ConversationController(RequestDesk desk, Messaging messaging, ConversationLog log, Answers answers) {
        this.desk = desk;
        this.messaging = messaging;
        this.log = log;
        this.answers = answers;
    }

    @PostMapping("/messages")
    ResponseEntity<Object> post(@PathVariable String id, @Valid @RequestBody MessageBody body, CommandRequest request) {
        return answers.to(desk.run(request, body.occurredAt(), (commands, issued) -> {
            log.checkReply(id, body.replyTo());
            Messaging.Posted posted = messaging.post(
                    commands, id, body.author().author(), body.text(), body.readers(), body.replyTo(), issued);
            return Receipt.messageMade(posted.conversationId(), posted.messageId());
        }));
    }

    @PostMapping("/end")
    ResponseEntity<Object> end(
            @PathVariable String id,
            @Valid @RequestBody(required = false) CaseBodies.@Nullable End body,
            CommandRequest request) {
        return answers.to(desk.run(request, body == null ? null : body.occurredAt(), (commands, issued) -> {
            commands.send(new EndConversation(id, issued));
            return Receipt.conversationChanged(id);
        }));
    }
}
