package dev.casebook.api.rest.supportcase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies of the calls on a target of a case. {@code occurredAt} says when it happened, where that is not now. */
final class TargetBodies {

    private TargetBodies() {}

    /** Excuses a breach. */
    record Excuse(
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Fixes when the target falls due. */
    record Due(
            @NotNull Instant dueAt,
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {}
}
