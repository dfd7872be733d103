package dev.casebook.domain.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.supportcase.event.CaseEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseFoldTest {

    @Test
    void every_event_is_folded_or_left_out_on_purpose() {
        assertThat(concrete(CaseEvent.class)).hasSizeGreaterThan(30).allMatch(CaseFold::knows);
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CaseFoldTest::concrete)
                : Stream.of(type);
    }
}
