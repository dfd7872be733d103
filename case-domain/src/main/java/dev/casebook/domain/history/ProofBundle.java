package dev.casebook.domain.history;

import java.util.List;
import java.util.Map;

/**
 * Everything that proves the history of one case without the server.
 *
 * @param caseId the case
 * @param publicKey the key that signed, X.509, base64
 * @param earlier a head before
 * @param later the head that the events are proved against
 * @param consistency the proof that the later tree begins as the earlier, hexadecimal
 * @param events the events of the case and its conversations, by position
 * @param signature over {@link #statement()}, base64
 */
public record ProofBundle(
        String caseId,
        String publicKey,
        TreeHead earlier,
        TreeHead later,
        List<String> consistency,
        List<ProvedEvent> events,
        String signature) {

    /** The version that this code writes and reads. */
    public static final long VERSION = 1;

    /** What a bundle says that it is. */
    public static final String FORMAT = "casebook-proof";

    /** What the signature says: that the case had these events at the later head and no others. */
    public String statement() {
        String link = events.isEmpty() ? "" : events.get(events.size() - 1).link();
        return CanonicalJson.of(Map.of(
                "format",
                FORMAT + "/" + VERSION,
                "caseId",
                caseId,
                "root",
                later.root(),
                "size",
                later.size(),
                "events",
                events.size(),
                "link",
                link));
    }

    /** The bundle as a file: canonical JSON. */
    public String json() {
        return CanonicalJson.of(Map.of(
                "format", FORMAT,
                "version", VERSION,
                "caseId", caseId,
                "publicKey", publicKey,
                "heads", List.of(earlier.fields(), later.fields()),
                "consistency", consistency,
                "events", events.stream().map(ProvedEvent::fields).toList(),
                "signature", signature));
    }

    /** The same with other events, whoever signed for that. */
    ProofBundle with(List<ProvedEvent> others) {
        return new ProofBundle(caseId, publicKey, earlier, later, consistency, others, signature);
    }

    ProofBundle signedWith(String by) {
        return new ProofBundle(caseId, publicKey, earlier, later, consistency, events, by);
    }
}
