package dev.casebook.api.rest.proof;

import dev.casebook.domain.history.ProofBundle;
import dev.casebook.domain.history.ProvedEvent;
import dev.casebook.domain.history.SealedEvent;
import dev.casebook.domain.history.TreeHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bundle, field by field as its format has it. */
record BundleAnswer(
        String format,
        long version,
        String caseId,
        String publicKey,
        List<TreeHead> heads,
        List<String> consistency,
        List<Event> events,
        String signature) {

    /** An event as it is stored, and its proof. */
    record Event(
            long position,
            String id,
            String aggregateType,
            String aggregateId,
            long sequence,
            String recordedAt,
            String type,
            @Nullable String revision,
            String payload,
            String metadata,
            long leaf,
            List<String> path,
            String link) {

        static Event of(ProvedEvent proved) {
            SealedEvent event = proved.event();
            return new Event(
                    event.position(),
                    event.id(),
                    event.aggregateType(),
                    event.aggregateId(),
                    event.sequence(),
                    event.recordedAt(),
                    event.type(),
                    event.revision(),
                    event.payload(),
                    event.metadata(),
                    proved.leaf(),
                    proved.path(),
                    proved.link());
        }
    }

    static BundleAnswer of(ProofBundle bundle) {
        return new BundleAnswer(
                ProofBundle.FORMAT,
                ProofBundle.VERSION,
                bundle.caseId(),
                bundle.publicKey(),
                List.of(bundle.earlier(), bundle.later()),
                bundle.consistency(),
                bundle.events().stream().map(Event::of).toList(),
                bundle.signature());
    }
}
