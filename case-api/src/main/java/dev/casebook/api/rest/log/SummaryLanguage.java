package dev.casebook.api.rest.log;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which summaries of events are written. */
enum SummaryLanguage {
    /** English, where nothing else is asked for. */
    ENGLISH(Locale.ENGLISH, new EnglishSentences()),

    /** Chinese in simplified characters. */
    CHINESE(Locale.SIMPLIFIED_CHINESE, new ChineseSentences());

    private final Locale locale;
    private final Sentences sentences;

    SummaryLanguage(Locale locale, Sentences sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /**
     * The language that a reader prefers.
     *
     * @param acceptLanguage the header of that name, or null
     * @return English also where the header cannot be read or names neither
     */
    static SummaryLanguage preferredBy(@Nullable String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparing(Locale.LanguageRange::getWeight).reversed())
                .flatMap(range -> named(range.getRange()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null || acceptLanguage.isBlank()
                    ? List.of()
                    : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Optional<SummaryLanguage> named(String range) {
        String language = range.split("-")[0];
        return switch (language) {
            case "zh" -> Optional.of(CHINESE);
            case "en", "*" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }

    /** The language as {@code Content-Language} names it. */
    Locale locale() {
        return locale;
    }

    /** What an event means. */
    String summaryOf(Object event) {
        return sentences.about(event);
    }
}
