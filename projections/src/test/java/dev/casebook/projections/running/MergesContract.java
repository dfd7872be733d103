package dev.casebook.projections.running;

import static dev.casebook.projections.running.TestLog.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.conversation.event.ConversationMoved;
import dev.casebook.domain.conversation.event.ConversationStarted;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.responsetime.CancelCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.projections.View;
import dev.casebook.projections.casedetail.CaseDetail;
import dev.casebook.projections.casedetail.CaseQueries;
import dev.casebook.projections.casedetail.DetailView;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueSort;
import dev.casebook.projections.queue.QueueView;
import dev.casebook.projections.slaboard.BoardGroup;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.slaboard.BoardQueries;
import dev.casebook.projections.slaboard.BoardView;
import dev.casebook.projections.targets.TargetFilter;
import dev.casebook.projections.targets.TargetQueries;
import dev.casebook.projections.targets.TargetsView;
import dev.casebook.projections.thread.ThreadQueries;
import dev.casebook.projections.thread.ThreadView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What views show of a merge and of its undoing, on every document server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class MergesContract extends RunningViews {

    private static final String TALK = "talk";

    @Override
    List<View<?>> all() {
        return List.of(new QueueView(), new BoardView(), new TargetsView(), new DetailView(), new ThreadView(), asOf());
    }

    @BeforeEach
    void a_case_that_waits_with_a_conversation_is_merged_into_another() {
        log.opened("source", "cards", Priority.NORMAL, 0);
        log.append(new TagsChanged("source", Set.of("late"), Set.of(), at(0)));
        log.append(new ConversationStarted(TALK, "source", "customer", Channel.WEB, at(1)));
        log.append(new ConversationAttached("source", TALK, Channel.WEB, at(1)));
        say("first", "source", 2);
        log.dueAt("source", 60);
        log.append(new CasePended("source", PendingReason.INTERNAL, null, "customer", at(90), at(3)));
        log.opened("target", "cards", Priority.NORMAL, 4);
        log.append(new CaseMerged("source", "customer", "target", "the same", List.of(TALK), at(5)));
        log.append(new TargetCancelled("source", Metric.RESOLUTION, 1, CancelCause.MERGED, Duration.ZERO, at(5)));
        log.append(new CaseAbsorbed("target", "source", List.of(TALK), Set.of("late"), at(2), at(5)));
        log.append(new ConversationMoved(TALK, "target", "source", at(5)));
        say("meanwhile", "target", 6);
    }

    @Test
    void a_merged_case_leaves_queue_and_board_and_its_conversation_is_the_others() {
        awaitViews();

        assertThat(queued("late")).containsExactly("target");
        assertThat(board()).containsExactly(new BoardGroup("cards", 1, 0, 0, 0, 0, 1, null));
        assertThat(states()).containsExactly(TargetState.CANCELLED);
        assertThat(shown("source").mergedInto()).isEqualTo("target");
        assertThat(shown("target").conversations()).containsExactly(TALK);
        assertThat(threads().head(TALK).orElseThrow().caseId()).isEqualTo("target");
    }

    @Test
    void a_case_whose_merge_was_undone_is_back_everywhere_and_what_it_brought_has_left_the_other() {
        awaitViews();
        undo();
        awaitViews();

        assertThat(queued("late")).containsExactly("source");
        assertThat(queued("vip")).containsExactly("source", "target");
        assertThat(board()).containsExactly(new BoardGroup("cards", 2, 1, 0, 0, 0, 1, at(60)));
        assertThat(states()).containsExactly(TargetState.RUNNING);
        assertThat(shown("source").summary().status()).isEqualTo(CaseStatus.PENDING);
        assertThat(shown("source").summary().pendingReason()).isEqualTo(PendingReason.INTERNAL);
        assertThat(shown("source").resumeAt()).isEqualTo(at(90));
        assertThat(shown("source").mergedInto()).isNull();
        assertThat(shown("source").conversations()).containsExactly(TALK);
        assertThat(shown("target").conversations()).isEmpty();
        assertThat(shown("target").summary().tags()).containsExactly("vip");
    }

    @Test
    void what_was_said_while_two_cases_were_one_stays_where_it_was_said() {
        undo();
        say("afterwards", "source", 8);
        awaitViews();

        assertThat(threads().head(TALK).orElseThrow().caseId()).isEqualTo("source");
        assertThat(threads().messages(TALK, null, 50).items())
                .extracting(said -> said.id() + " in " + said.caseId())
                .containsExactly("first in source", "meanwhile in target", "afterwards in source");
    }

    @Test
    void a_rebuild_shows_the_same_of_an_undone_merge() {
        undo();
        awaitViews();
        List<String> names = runs.names();
        List<List<Document>> before = names.stream().map(this::documents).toList();

        Rebuilds rebuilds = new Rebuilds(runs, Clock.systemUTC());
        names.forEach(name -> {
            Rebuild again = rebuilds.start(runs.view(name).orElseThrow());
            await().until(() -> again.progress().state() == Rebuild.State.COMPLETED);
        });

        assertThat(names.stream().map(this::documents).toList()).isEqualTo(before);
    }

    private void undo() {
        log.append(new CaseUnmerged(
                "source",
                "customer",
                "target",
                "two matters",
                CaseStatus.PENDING,
                PendingReason.INTERNAL,
                at(90),
                List.of(TALK),
                at(7)));
        log.dueAt("source", 60);
        log.append(new CaseReleased("target", "source", List.of(TALK), Set.of("late"), at(2), at(7)));
        log.append(new ConversationMoved(TALK, "source", "target", at(7)));
    }

    private void say(String id, String caseId, int minute) {
        log.append(new MessagePosted(
                TALK,
                caseId,
                "customer",
                id,
                new Author(AuthorKind.CUSTOMER, null),
                id,
                Visibility.PUBLIC,
                null,
                at(minute)));
    }

    private List<String> queued(String tag) {
        QueueFilter tagged = new QueueFilter("cards", Map.of("tags", List.of(tag)));
        return queue().page(tagged, QueueSort.URGENCY, null, 50).cases().items().stream()
                .map(summary -> summary.id())
                .toList();
    }

    private List<BoardGroup> board() {
        return new BoardQueries(runs.documents("slaboard")).groups(BoardGrouping.TEAM);
    }

    private List<TargetState> states() {
        return new TargetQueries(runs.parts("targets"))
                .page(new TargetFilter(Map.of(), null, null), null, 50).items().stream()
                        .map(promise -> promise.target().state())
                        .toList();
    }

    private CaseDetail shown(String id) {
        return new CaseQueries(runs.documents("casedetail")).byId(id).orElseThrow();
    }

    private ThreadQueries threads() {
        return new ThreadQueries(runs.documents("thread"));
    }
}
