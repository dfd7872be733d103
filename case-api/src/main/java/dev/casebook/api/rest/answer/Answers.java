package dev.casebook.api.rest.answer;

import dev.casebook.api.command.CaseLog;
import dev.casebook.api.command.ConversationLog;
import dev.casebook.api.command.Receipt;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.projections.casedetail.CaseDetail;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers to commands, folded from the log up to the position that the command reached: the same for a repeated key,
 * and whether or not a view is there.
 */
@Component
public class Answers {

    /** The header that names the position in the log that a command reached. */
    public static final String POSITION = "Casebook-Position";

    private final CaseLog log;
    private final ConversationLog conversations;
    private final PoliciesInForce policies;

    Answers(CaseLog log, ConversationLog conversations, PoliciesInForce policies) {
        this.log = log;
        this.conversations = conversations;
        this.policies = policies;
    }

    /** The answer to what came of a request. */
    public ResponseEntity<Object> to(Receipt receipt) {
        return switch (receipt.subject()) {
            case CASE -> caseAnswer(receipt);
            case CONVERSATION -> conversationAnswer(receipt);
            case MESSAGE -> messageAnswer(receipt);
        };
    }

    private ResponseEntity<Object> caseAnswer(Receipt receipt) {
        CaseDetail detail = log.caseAt(receipt.id(), receipt.position());
        return begin(receipt, "/api/v1/cases/" + receipt.id())
                .eTag(eTag(detail.summary().version()))
                .body(CaseAnswer.of(detail, receipt.answeredAt(), policies.book()));
    }

    private ResponseEntity<Object> conversationAnswer(Receipt receipt) {
        ConversationLog.Thread thread = conversations.beginningAt(receipt.id(), receipt.position());
        return begin(receipt, "/api/v1/conversations/" + receipt.id())
                .eTag(eTag(thread.head().version()))
                .body(ThreadAnswer.of(
                        thread.head(),
                        thread.messages().items(),
                        thread.messages().next()));
    }

    private ResponseEntity<Object> messageAnswer(Receipt receipt) {
        ConversationLog.Said said =
                conversations.messageAt(receipt.id(), String.valueOf(receipt.part()), receipt.position());
        return begin(receipt, "/api/v1/conversations/" + receipt.id())
                .eTag(eTag(said.version()))
                .body(MessageAnswer.of(said.message(), said.caseId()));
    }

    private static ResponseEntity.BodyBuilder begin(Receipt receipt, String location) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(receipt.status()).header(POSITION, String.valueOf(receipt.position()));
        return receipt.status() == 201 ? answer.location(URI.create(location)) : answer;
    }

    /** The entity tag of a version. */
    public static String eTag(long version) {
        return "\"" + version + "\"";
    }
}
