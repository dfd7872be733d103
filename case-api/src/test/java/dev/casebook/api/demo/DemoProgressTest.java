package dev.casebook.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProgressTest {

    @TempDir
    Path data;

    @Test
    void a_new_demo_has_not_begun() {
        assertThat(DemoProgress.in(data).begun()).isFalse();
    }

    @Test
    void is_there_again_after_a_restart() {
        DemoProgress progress = DemoProgress.in(data);
        progress.standAt(0);
        progress.standAt(17);
        progress.opened("INC1", "case-1");

        DemoProgress again = DemoProgress.in(data);

        assertThat(again.begun()).isTrue();
        assertThat(again.next()).isEqualTo(17);
        assertThat(again.caseOf("INC1")).contains("case-1");
        assertThat(again.caseOf("INC2")).isEmpty();
    }
}
