package dev.casebook.domain.history;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bundles and heads of strangers: bounded in size and depth, strict in what they have. */
public final class BundleReader {

    private static final Set<String> OF_A_BUNDLE =
            Set.of("format", "version", "caseId", "publicKey", "heads", "consistency", "events", "signature");
    private static final Set<String> OF_A_HEAD = Set.of("size", "position", "at", "root", "key", "signature");
    private static final Set<String> OF_AN_EVENT = Set.of(
            "position",
            "id",
            "aggregateType",
            "aggregateId",
            "sequence",
            "recordedAt",
            "type",
            "revision",
            "payload",
            "metadata",
            "leaf",
            "path",
            "link");

    private BundleReader() {}

    /**
     * Reads a bundle.
     *
     * @throws BrokenBundle when it is no JSON, larger than 64 MiB, nested deeper than 32, of a version that is not known,
     *     or lacks something
     */
    public static ProofBundle bundle(InputStream in) {
        Object read = JsonText.read(in);
        if (!(read instanceof Map<?, ?> top) || !ProofBundle.FORMAT.equals(top.get("format"))) {
            throw new BrokenBundle("is no bundle of proofs: format must be " + ProofBundle.FORMAT);
        }
        if (!Long.valueOf(ProofBundle.VERSION).equals(top.get("version"))) {
            throw new BrokenBundle("is of a version that is not known here; version must be " + ProofBundle.VERSION);
        }
        JsonFields fields = JsonFields.of("the bundle", read, OF_A_BUNDLE);
        List<?> heads = fields.list("heads");
        if (heads.size() != 2) {
            throw new BrokenBundle("the bundle: heads must be two");
        }
        List<ProvedEvent> events = new ArrayList<>();
        fields.list("events").forEach(event -> events.add(event("event " + (events.size() + 1), event)));
        return new ProofBundle(
                fields.id("caseId"),
                fields.text("publicKey"),
                head("the earlier head", heads.get(0)),
                head("the later head", heads.get(1)),
                fields.hashes("consistency"),
                List.copyOf(events),
                fields.text("signature"));
    }

    /**
     * Reads a head.
     *
     * @param line the JSON of its fields
     * @throws BrokenBundle when it is none
     */
    public static TreeHead head(String line) {
        return head("the head", JsonText.read(line));
    }

    private static TreeHead head(String where, @Nullable Object value) {
        JsonFields fields = JsonFields.of(where, value, OF_A_HEAD);
        return new TreeHead(
                fields.number("size"),
                fields.number("position"),
                fields.instant("at"),
                fields.hash("root"),
                fields.hash("key"),
                fields.text("signature"));
    }

    private static ProvedEvent event(String where, @Nullable Object value) {
        JsonFields fields = JsonFields.of(where, value, OF_AN_EVENT);
        SealedEvent event = new SealedEvent(
                fields.number("position"),
                fields.text("id"),
                fields.text("aggregateType"),
                fields.text("aggregateId"),
                fields.number("sequence"),
                fields.text("recordedAt"),
                fields.text("type"),
                fields.textOrNull("revision"),
                fields.text("payload"),
                fields.text("metadata"));
        return new ProvedEvent(event, fields.number("leaf"), fields.hashes("path"), fields.hash("link"));
    }
}
