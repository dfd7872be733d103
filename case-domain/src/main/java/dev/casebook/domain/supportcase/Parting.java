package dev.casebook.domain.supportcase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case takes back when its merge is undone.
 *
 * @param from the case that it was merged into; null where its merge had been undone before, so that nothing goes back
 * @param conversations its conversations, oldest first
 */
public record Parting(@Nullable String from, List<String> conversations) {}
