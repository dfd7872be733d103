package dev.casebook.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.testing.Cases;
import dev.casebook.api.testing.Postgres;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandDeskOnPostgreSqlTest extends CommandDeskContract {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        registry.add("casebook.events.url", Postgres::newDatabase);
    }

    @Test
    void one_event_that_is_all_of_a_request_needs_no_commit() {
        assertThat(notesSeenByOthersBeforeTheCommit(openedCase(), work -> desk.execute(MetaData.emptyInstance(), work)))
                .isEqualTo(1);
    }

    @Test
    void one_event_is_not_there_before_the_rows_beside_it_are() {
        assertThat(notesSeenByOthersBeforeTheCommit(
                        openedCase(), work -> desk.execute(MetaData.emptyInstance(), work, outcome -> {})))
                .isZero();
    }

    @Test
    void one_event_is_not_there_before_what_a_bystander_wrote_for_it() {
        String id = openedCase();
        bystander.writeEverywhere(Cases.newId());
        assertThat(notesSeenByOthersBeforeTheCommit(id, work -> desk.execute(MetaData.emptyInstance(), work)))
                .isZero();
    }

    @Test
    void one_event_is_not_there_before_the_saga_that_a_bystander_keeps_of_it() {
        String id = openedCase();
        bystander.keepASaga(Cases.newId());
        assertThat(notesSeenByOthersBeforeTheCommit(id, work -> desk.execute(MetaData.emptyInstance(), work)))
                .isZero();
    }

    private int notesSeenByOthersBeforeTheCommit(String id, Consumer<Function<Commands, String>> request) {
        AtomicInteger seen = new AtomicInteger(-1);
        request.accept(commands -> {
            CurrentUnitOfWork.get().onCommit(unit -> seen.set(onAnotherConnection(() -> notes(id))));
            commands.send(Cases.note(id, "called", Cases.BY_AGENT));
            return id;
        });
        assertThat(notes(id)).isEqualTo(1);
        return seen.get();
    }

    private static int onAnotherConnection(Supplier<Integer> question) {
        return CompletableFuture.supplyAsync(question).join();
    }

    private int notes(String id) {
        return (int) types(id).stream().filter("NoteAdded"::equals).count();
    }
}
