package dev.casebook.api.import_.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void says_how_far_it_is_how_fast_and_how_long_yet_at_most_once_a_second() {
        Progress progress = new Progress(printer(), settable(), 30);
        progress.step();
        now.set(now.get().plusSeconds(2));
        progress.step();
        progress.step();

        assertThat(said()).isEqualTo("2 of 30 cases, 1 a second, 28 s left\n");
    }

    @Test
    void ends_with_what_was_done() {
        Progress progress = new Progress(printer(), settable(), 0);
        progress.step();
        now.set(now.get().plusSeconds(1));
        progress.end();

        assertThat(said()).isEqualTo("1 cases, 1 a second, 1.0 s\n");
    }

    private Clock settable() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private PrintStream printer() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
