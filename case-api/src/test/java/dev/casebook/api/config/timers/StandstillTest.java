package dev.casebook.api.config.timers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandstillTest {

    private final Standstill standstill = new Standstill();

    @Test
    void a_process_without_work_does_not_stand_still() {
        assertThat(standstill.begins(5, 5)).isFalse();
        assertThat(standstill.begins(5, 5)).isFalse();
        assertThat(standstill.begins(5, 9)).as("new work, just come").isFalse();
    }

    @Test
    void a_process_that_makes_steps_does_not_stand_still() {
        assertThat(standstill.begins(1, 9)).isFalse();
        assertThat(standstill.begins(2, 99)).isFalse();
    }

    @Test
    void a_process_that_makes_no_step_is_told_once_and_again_after_it_went_on() {
        assertThat(standstill.begins(1, 9)).isFalse();
        assertThat(standstill.begins(1, 9)).isTrue();
        assertThat(standstill.begins(1, 12)).isFalse();
        assertThat(standstill.begins(2, 12)).isFalse();
        assertThat(standstill.begins(2, 12)).isTrue();
    }
}
