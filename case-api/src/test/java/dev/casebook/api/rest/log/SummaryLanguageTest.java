package dev.casebook.api.rest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.config.eventstore.EventTypes;
import dev.casebook.api.config.eventstore.ExampleEvents;
import dev.casebook.domain.responsetime.CancelCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event is summed up in every language, with all that it may lack. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SummaryLanguageTest {

    static Stream<Class<?>> kinds() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_event_has_a_sentence_of_one_line_in_every_language(Class<?> kind) {
        for (Object event : ExampleEvents.of(kind)) {
            String english = SummaryLanguage.ENGLISH.summaryOf(event);
            String chinese = SummaryLanguage.CHINESE.summaryOf(event);
            assertThat(List.of(english, chinese))
                    .allSatisfy(summary -> assertThat(summary).isNotBlank().doesNotContain("null", "\n"));
            assertThat(english).matches("\\p{ASCII}+");
            assertThat(chinese).matches(".*\\p{IsHan}.*").isNotEqualTo(english);
        }
    }

    @Test
    void every_reason_for_a_cancelled_promise_has_a_word() {
        for (CancelCause cause : CancelCause.values()) {
            TargetCancelled cancelled =
                    new TargetCancelled("case-1", Metric.RESOLUTION, 1, cause, Duration.ZERO, Instant.EPOCH);
            assertThat(SummaryLanguage.CHINESE.summaryOf(cancelled)).matches("解决（第 1 次）已取消，原因：\\p{IsHan}+");
        }
    }

    @Test
    void what_is_no_event_has_no_sentence() {
        assertThatThrownBy(() -> SummaryLanguage.CHINESE.summaryOf("a text"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
