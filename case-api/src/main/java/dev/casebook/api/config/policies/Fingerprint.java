package dev.casebook.api.config.policies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The version of a policy or calendar: a digest of what it says, whatever its layout, comments and order of fields. */
final class Fingerprint {

    private static final int SHOWN = 8;
    private static final int SHOWN_OF_ALL = 12;

    private Fingerprint() {}

    /** A name with the version of what it stands for, as {@code name@1a2b3c4d}. */
    static String versioned(String name, Place content) {
        return name + "@" + digest(canonical(content.node()), SHOWN);
    }

    /** The version of what files say together, whatever they are called. */
    static String of(List<Place> files) {
        return digest(
                files.stream().map(file -> canonical(file.node())).collect(Collectors.joining("\n")), SHOWN_OF_ALL);
    }

    private static String canonical(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .map(tuple -> canonical(tuple.getKeyNode()) + ":" + canonical(tuple.getValueNode()))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Fingerprint::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return "\"" + ((ScalarNode) node).getValue().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String digest(String text, int shown) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, shown);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
