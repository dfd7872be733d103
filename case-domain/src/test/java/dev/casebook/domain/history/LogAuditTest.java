package dev.casebook.domain.history;

import static dev.casebook.domain.history.Finding.Kind.END_TRUNCATED;
import static dev.casebook.domain.history.Finding.Kind.EVENTS_SWAPPED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_CHANGED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_INSERTED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_MISSING;
import static dev.casebook.domain.history.Finding.Kind.HISTORY_REWRITTEN;
import static dev.casebook.domain.history.Finding.Kind.KEY_REPLACED;
import static dev.casebook.domain.history.Finding.Kind.SIGNATURE_WRONG;
import static dev.casebook.domain.history.Finding.Kind.TREE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every forgery of a log is found and named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogAuditTest {

    private final History history = new History(13);

    @Test
    void an_untouched_log_passes_with_what_came_after_its_last_head() {
        assertThat(forged(log -> log.add(History.event("a", 7, 900)))).isEmpty();
    }

    @Test
    void a_changed_event_is_found_and_no_other() {
        assertThat(forged(log -> log.set(4, History.event("c", 2, log.get(4).position()))))
                .containsExactly(EVENT_CHANGED);
    }

    /** Such a row has no canonical JSON; it must not end the check, or nothing else would be found either. */
    @Test
    void an_event_that_was_changed_into_what_no_json_can_hold_is_found() {
        assertThat(forged(log -> {
                    log.set(2, History.event("a", 1L << 60, log.get(2).position()));
                    log.set(4, History.event("a\ud800", 2, log.get(4).position()));
                    log.remove(6);
                }))
                .containsExactly(EVENT_CHANGED, EVENT_CHANGED, EVENT_MISSING);
    }

    @Test
    void what_is_proved_leaves_out_what_no_head_covers() {
        LogAudit audit = audit(List.of(history.head(5)));
        history.events.forEach(audit::next);
        assertThat(audit.end().notProved()).anyMatch(sentence -> sentence.contains("last 8 events"));
    }

    @Test
    void a_deleted_event_is_found() {
        assertThat(forged(log -> log.remove(4))).containsExactly(EVENT_MISSING);
    }

    @Test
    void an_inserted_or_duplicated_event_is_found() {
        assertThat(forged(log -> log.add(4, log.get(3).at(17)))).containsExactly(EVENT_INSERTED);
    }

    @Test
    void swapped_events_are_found_and_named() {
        assertThat(forged(log -> {
                    SealedEvent third = log.get(3);
                    log.set(3, log.get(7).at(third.position()));
                    log.set(7, third.at(history.position(7)));
                }))
                .containsExactly(EVENT_CHANGED, EVENT_CHANGED, EVENTS_SWAPPED);
    }

    @Test
    void a_truncated_end_is_found() {
        assertThat(forged(log -> log.subList(9, 13).clear())).containsExactly(END_TRUNCATED);
        assertThat(forged(List::clear)).containsExactly(END_TRUNCATED);
    }

    @Test
    void what_was_kept_is_judged_by_the_heads() {
        TreeHead wrong = history.signer.head(5, 18, History.AT, TreeHash.empty());
        TreeHead beyond = history.signer.head(99, 500, History.AT, TreeHash.empty());
        assertThat(kinds(history.events, List.of(wrong, history.head(13), beyond)))
                .containsExactly(TREE_CHANGED, TREE_CHANGED);
    }

    @Test
    void heads_of_another_key_are_found() {
        assertThat(kinds(history.events, List.of(new History(13).head(13)))).containsExactly(SIGNATURE_WRONG);
    }

    @Test
    void a_key_that_is_not_the_trusted_one_is_found() {
        LogAudit audit = audit(List.of(history.head(13)));
        audit.trust(History.signer().key().fingerprint());
        assertThat(audit.end().findings()).extracting(Finding::kind).contains(KEY_REPLACED);
    }

    @Test
    void a_head_that_somebody_kept_elsewhere_convicts_a_log_that_was_signed_anew() {
        TreeHead elsewhere = history.signer.head(5, history.position(4), History.AT, TreeHash.leaf(new byte[1]));
        assertThat(kinds(history.events, List.of(history.head(5), history.head(13), elsewhere)))
                .containsExactly(HISTORY_REWRITTEN, TREE_CHANGED);
    }

    @Test
    void goes_on_from_where_it_stopped() {
        LogAudit first = audit(List.of());
        history.events.subList(0, 6).forEach(first::next);
        LogAudit second = audit(List.of(history.head(5), history.head(13)));
        assertThat(second.resume(first.checked())).isTrue();
        assertThat(second.position()).isEqualTo(history.position(5));
        history.events.subList(6, 13).forEach(second::next);
        Verdict verdict = second.end();
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.notProved()).anyMatch(sentence -> sentence.contains("first 6 events"));
    }

    @Test
    void does_not_go_on_where_what_was_kept_is_no_longer_what_was_checked() {
        Frontier other = new Frontier();
        other.add(TreeHash.leaf(new byte[1]));
        assertThat(audit(List.of()).resume(other)).isFalse();
        assertThat(audit(List.of()).resume(new Frontier(16, List.of(new byte[32]))))
                .isFalse();
    }

    private LogAudit audit(List<TreeHead> heads) {
        LogAudit audit = new LogAudit(history, history.signer.key());
        heads.forEach(audit::head);
        return audit;
    }

    private List<Finding.Kind> forged(Consumer<List<SealedEvent>> forgery) {
        List<SealedEvent> log = new ArrayList<>(history.events);
        forgery.accept(log);
        return kinds(log, List.of(history.head(0), history.head(5), history.head(13)));
    }

    private List<Finding.Kind> kinds(List<SealedEvent> log, List<TreeHead> heads) {
        LogAudit audit = audit(heads);
        log.forEach(audit::next);
        return audit.end().findings().stream().map(Finding::kind).toList();
    }
}
