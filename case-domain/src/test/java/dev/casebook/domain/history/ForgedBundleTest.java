package dev.casebook.domain.history;

import static dev.casebook.domain.history.Finding.Kind.CHAIN_BROKEN;
import static dev.casebook.domain.history.Finding.Kind.END_TRUNCATED;
import static dev.casebook.domain.history.Finding.Kind.EVENTS_SWAPPED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_CHANGED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_DUPLICATED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_FOREIGN;
import static dev.casebook.domain.history.Finding.Kind.EVENT_INSERTED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_MISSING;
import static dev.casebook.domain.history.Finding.Kind.HISTORY_REWRITTEN;
import static dev.casebook.domain.history.Finding.Kind.KEY_REPLACED;
import static dev.casebook.domain.history.Finding.Kind.SIGNATURE_WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every forgery of a bundle is found and named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedBundleTest {

    private final History history = new History(11);
    private final ProofBundle bundle = history.bundle("a");
    private final String trusted = history.signer.key().fingerprint();

    @Test
    void what_nobody_touched_is_verified_and_says_what_is_not_proved() {
        Verdict verdict = BundleVerifier.verdict(bundle, trusted);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.proved()).hasSize(3);
        assertThat(BundleVerifier.verdict(bundle, null).notProved())
                .hasSize(verdict.notProved().size() + 1);
    }

    @Test
    void a_changed_payload_byte_is_found() {
        assertThat(changed(e -> with(e, e.recordedAt(), e.payload().replace('充', '冲'), e.metadata())))
                .contains(EVENT_CHANGED, CHAIN_BROKEN);
    }

    @Test
    void a_changed_time_is_found() {
        assertThat(changed(e -> with(e, "2026-11-26T09:00:00.001Z", e.payload(), e.metadata())))
                .contains(EVENT_CHANGED, CHAIN_BROKEN);
    }

    @Test
    void a_changed_actor_is_found() {
        assertThat(changed(e -> with(e, e.recordedAt(), e.payload(), "{\"actorId\":\"zhang.wei\"}")))
                .contains(EVENT_CHANGED, CHAIN_BROKEN);
    }

    @Test
    void a_deleted_event_is_found() {
        assertThat(forged(events -> events.remove(2))).contains(EVENT_MISSING, CHAIN_BROKEN);
    }

    @Test
    void an_inserted_event_is_found() {
        SealedEvent inserted = History.event("a", 6, 100);
        assertThat(forged(events ->
                        events.add(new ProvedEvent(inserted, 10, events.get(5).path(), "00".repeat(32)))))
                .contains(EVENT_INSERTED, CHAIN_BROKEN, END_TRUNCATED);
        assertThat(forged(events ->
                        events.add(2, new ProvedEvent(inserted, 3, events.get(1).path(), "00".repeat(32)))))
                .contains(EVENT_INSERTED);
    }

    @Test
    void swapped_events_are_found() {
        assertThat(forged(events -> Collections.swap(events, 1, 2))).contains(EVENT_DUPLICATED, CHAIN_BROKEN);
        assertThat(changed(e -> e.at(1))).contains(EVENTS_SWAPPED, EVENT_CHANGED);
    }

    @Test
    void a_duplicated_event_is_found() {
        assertThat(forged(events -> events.add(3, events.get(2)))).contains(EVENT_DUPLICATED, CHAIN_BROKEN);
    }

    @Test
    void a_truncated_end_is_found() {
        assertThat(forged(events -> events.remove(events.size() - 1))).containsExactly(END_TRUNCATED);
    }

    @Test
    void proofs_of_another_case_are_found() {
        List<ProvedEvent> others = history.bundle("b").events();
        assertThat(forged(events -> events.set(
                        1,
                        new ProvedEvent(
                                events.get(1).event(),
                                others.get(1).leaf(),
                                others.get(1).path(),
                                events.get(1).link()))))
                .containsExactly(EVENT_CHANGED);
        assertThat(forged(events -> events.set(1, others.get(1)))).contains(EVENT_FOREIGN, CHAIN_BROKEN);
    }

    @Test
    void a_replaced_key_is_found() {
        HeadKey other = History.signer().key();
        ProofBundle forged = new ProofBundle(
                bundle.caseId(),
                other.base64(),
                bundle.earlier(),
                bundle.later(),
                bundle.consistency(),
                bundle.events(),
                bundle.signature());
        assertThat(kinds(forged, trusted)).contains(KEY_REPLACED, SIGNATURE_WRONG);
        assertThat(kinds(forged, null)).contains(SIGNATURE_WRONG);
        ProofBundle anew = new History(11).bundle("a");
        assertThat(kinds(anew, trusted)).containsExactly(KEY_REPLACED);
        assertThat(kinds(anew, null)).isEmpty();
    }

    @Test
    void a_rewritten_history_is_found() {
        TreeHead other = history.signer.head(3, 14, History.AT, TreeHash.leaf(new byte[1]));
        assertThat(kinds(
                        new ProofBundle(
                                bundle.caseId(),
                                bundle.publicKey(),
                                other,
                                bundle.later(),
                                bundle.consistency(),
                                bundle.events(),
                                bundle.signature()),
                        trusted))
                .containsExactly(HISTORY_REWRITTEN);
    }

    private List<Finding.Kind> changed(UnaryOperator<SealedEvent> change) {
        return forged(events -> events.set(
                2,
                new ProvedEvent(
                        change.apply(events.get(2).event()),
                        events.get(2).leaf(),
                        events.get(2).path(),
                        events.get(2).link())));
    }

    private List<Finding.Kind> forged(Consumer<List<ProvedEvent>> forgery) {
        List<ProvedEvent> events = new ArrayList<>(bundle.events());
        forgery.accept(events);
        return kinds(
                new ProofBundle(
                        bundle.caseId(),
                        bundle.publicKey(),
                        bundle.earlier(),
                        bundle.later(),
                        bundle.consistency(),
                        events,
                        bundle.signature()),
                trusted);
    }

    private static SealedEvent with(SealedEvent e, String recordedAt, String payload, String metadata) {
        return new SealedEvent(
                e.position(),
                e.id(),
                e.aggregateType(),
                e.aggregateId(),
                e.sequence(),
                recordedAt,
                e.type(),
                e.revision(),
                payload,
                metadata);
    }

    private static List<Finding.Kind> kinds(ProofBundle bundle, String trusted) {
        return BundleVerifier.verdict(bundle, trusted).findings().stream()
                .map(Finding::kind)
                .toList();
    }
}
