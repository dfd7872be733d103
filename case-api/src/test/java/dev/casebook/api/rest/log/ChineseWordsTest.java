package dev.casebook.api.rest.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.CancelCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChineseWordsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AuthorKind.class,
                Visibility.class,
                CancelCause.class,
                Metric.class,
                NotificationChannel.class,
                Cause.class,
                Channel.class,
                LinkKind.class,
                PendingReason.class,
                Priority.class,
                Resolution.class
            })
    void every_constant_that_an_event_names_has_a_word(Class<? extends Enum<?>> kind) {
        assertThat(kind.getEnumConstants())
                .isNotEmpty()
                .allSatisfy(constant -> assertThat(ChineseWords.of(constant)).matches("\\p{IsHan}+"));
    }
}
