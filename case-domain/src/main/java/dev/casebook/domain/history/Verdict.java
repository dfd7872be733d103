package dev.casebook.domain.history;

import java.util.List;

/**
 * What a check came to.
 *
 * @param findings the signs of forgery; none where all is well
 * @param proved what is proved, in sentences; empty where there are findings
 * @param notProved what is not proved, in sentences
 */
public record Verdict(List<Finding> findings, List<String> proved, List<String> notProved) {

    /** Whether no sign of forgery was found. */
    public boolean passed() {
        return findings.isEmpty();
    }

    /** The verdict for people, a sentence a line. */
    public String text() {
        StringBuilder text = new StringBuilder(passed() ? "VERIFIED\n" : "FORGED\n");
        findings.forEach(
                finding -> text.append("  found       ").append(finding).append('\n'));
        proved.forEach(
                sentence -> text.append("  proved      ").append(sentence).append('\n'));
        notProved.forEach(
                sentence -> text.append("  not proved  ").append(sentence).append('\n'));
        return text.toString();
    }
}
