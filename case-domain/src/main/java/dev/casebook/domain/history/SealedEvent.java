package dev.casebook.domain.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, each column as it is: payload and metadata are the stored text, so that not one byte of them
 * can change unseen, nor a number beyond what JSON readers keep.
 *
 * @param position where it stands in the log
 * @param id its own id
 * @param aggregateType what it happened to
 * @param aggregateId which of these
 * @param sequence which event of that, from 0
 * @param recordedAt when the log learned of it, as stored
 * @param type its name
 * @param revision the revision of its payload
 * @param payload what happened, as stored
 * @param metadata who did it and why, as stored
 */
public record SealedEvent(
        long position,
        String id,
        String aggregateType,
        String aggregateId,
        long sequence,
        String recordedAt,
        String type,
        @Nullable String revision,
        String payload,
        String metadata) {

    /** A pair is one character to a pattern, so this is half a one. */
    private static final Pattern HALF_A_PAIR = Pattern.compile("[\\ud800-\\udfff]");

    /** Half a surrogate pair has no canonical form; in JSON text its escape means the same. */
    public SealedEvent {
        payload = escaped(payload);
        metadata = escaped(metadata);
    }

    /** The same event, said to stand elsewhere. */
    public SealedEvent at(long other) {
        return new SealedEvent(
                other, id, aggregateType, aggregateId, sequence, recordedAt, type, revision, payload, metadata);
    }

    /** Its columns by name. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("aggregateId", aggregateId);
        fields.put("aggregateType", aggregateType);
        fields.put("id", id);
        fields.put("metadata", metadata);
        fields.put("payload", payload);
        fields.put("position", position);
        fields.put("recordedAt", recordedAt);
        fields.put("revision", revision);
        fields.put("sequence", sequence);
        fields.put("type", type);
        return fields;
    }

    /** Its canonical JSON in UTF-8. */
    public byte[] canonical() {
        return CanonicalJson.of(fields()).getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of its leaf in the tree. */
    public byte[] leaf() {
        return TreeHash.leaf(canonical());
    }

    /**
     * Whether its leaf has a hash. A row that was changed into what no JSON can hold, as a number beyond 2^53, has no leaf at
     * all.
     */
    boolean hasLeaf(byte[] hash) {
        try {
            return Arrays.equals(leaf(), hash);
        } catch (IllegalArgumentException notCanonical) {
            return false;
        }
    }

    /** Whether it belongs to the history of a case: its own event, or one of a conversation while that was with it. */
    public boolean concerns(String caseId) {
        if (aggregateType.equals("SupportCase")) {
            return aggregateId.equals(caseId);
        }
        try {
            return JsonText.read(payload) instanceof Map<?, ?> told
                    && (caseId.equals(told.get("caseId")) || caseId.equals(told.get("from")));
        } catch (BrokenBundle notJson) {
            return false;
        }
    }

    /** How a finding names it. */
    public String named() {
        return type + " (event " + sequence + " of " + aggregateType + " " + aggregateId + ", position " + position
                + ")";
    }

    private static String escaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return HALF_A_PAIR
                        .matcher(text)
                        .replaceAll(half -> Matcher.quoteReplacement(
                                String.format("\\u%04x", (int) half.group().charAt(0))));
            }
        }
        return text;
    }
}
