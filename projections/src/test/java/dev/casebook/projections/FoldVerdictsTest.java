package dev.casebook.projections;

import static dev.casebook.projections.testing.Events.CASE;
import static dev.casebook.projections.testing.Events.CUSTOMER;
import static dev.casebook.projections.testing.Events.NOON;
import static dev.casebook.projections.testing.Events.after;
import static dev.casebook.projections.testing.Events.firstResponseStarted;
import static dev.casebook.projections.testing.Events.opened;
import static dev.casebook.projections.testing.Events.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.conversation.event.ConversationStarted;
import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.CancelCause;
import dev.casebook.domain.responsetime.ExcuseCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.responsetime.RetargetCause;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.CustomerCorrected;
import dev.casebook.domain.supportcase.event.EscalationAcknowledged;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import dev.casebook.domain.supportcase.event.InformationSupplied;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.domain.supportcase.event.TargetDueFixed;
import dev.casebook.domain.supportcase.event.TargetDueFreed;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetPaused;
import dev.casebook.domain.supportcase.event.TargetResumed;
import dev.casebook.domain.supportcase.event.TargetRetargeted;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import dev.casebook.domain.supportcase.event.TargetStarted;
import dev.casebook.projections.casedetail.DetailView;
import dev.casebook.projections.queue.QueueView;
import dev.casebook.projections.slaboard.BoardView;
import dev.casebook.projections.targets.TargetsView;
import dev.casebook.projections.testing.Events;
import dev.casebook.projections.thread.ThreadView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each view has a verdict on each event: it folds it, or leaves it on purpose. A new event fails here until it has one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldVerdictsTest {

    /** What a case is told of in a summary: the queue, the board, the targets. */
    private static final List<View<?>> SUMMARIES = List.of(new QueueView(), new BoardView(), new TargetsView());

    private static final DetailView DETAIL = new DetailView();

    /** Where the whole case keeps something that a summary does not. */
    private static final Set<Class<? extends CaseEvent>> OF_THE_WHOLE_CASE_ALONE = Set.of(
            CaseLinked.class,
            CaseUnlinked.class,
            ConversationAttached.class,
            EscalationAcknowledged.class,
            InformationSupplied.class,
            MessageHeard.class);

    /**
     * What no view of cases keeps: notes and steps of escalation are read from the history, the timer is the saga's, and a
     * due time that a person fixed is said by the target.
     */
    private static final Set<Class<? extends CaseEvent>> OF_NO_VIEW = Set.of(
            NoteAdded.class,
            CaseTimerSet.class,
            EscalationStepTaken.class,
            NotificationReported.class,
            TargetDueFixed.class,
            TargetDueFreed.class);

    private static final String[] COUNTERS = {"version", "updatedAt", "summary.version", "summary.updatedAt"};

    /** An event, and what must have happened for it to change anything. */
    private record Example(CaseEvent event, List<CaseEvent> before) {}

    private static final CaseEvent PAUSED =
            new TargetPaused(CASE, Metric.FIRST_RESPONSE, 1, Duration.ofMinutes(1), after(1));
    private static final CaseEvent BREACHED = new TargetBreached(
            CASE, Metric.FIRST_RESPONSE, 1, BreachCause.ELAPSED, after(60), Duration.ofHours(1), after(60));

    static Stream<Example> examples() {
        return Stream.concat(changesOfTheCase(), changesOfATarget());
    }

    private static Stream<Example> changesOfTheCase() {
        return Stream.of(
                example(new CaseAbsorbed(CASE, "case-2", List.of("conv-2"), Set.of("late"), null, after(5))),
                example(new CaseAssigned(CASE, "fraud", "ana", after(5))),
                example(new CaseClassified(CASE, "customer-1", "refund", Priority.URGENT, null, after(5))),
                example(new CaseClosed(CASE, "customer-1", null, Cause.COMMAND, after(5))),
                example(new CaseEscalated(CASE, "customer-1", 2, "late", null, null, after(5))),
                example(new CaseLinked(CASE, "case-2", LinkKind.RELATED, after(5))),
                example(new CaseMerged(CASE, "customer-1", "case-2", "same", List.of(), after(5))),
                example(new CasePended(CASE, PendingReason.CUSTOMER, null, "customer-1", null, after(5))),
                example(new CaseReopened(CASE, "customer-1", null, Cause.COMMAND, after(5))),
                example(
                        new CaseReleased(CASE, "case-2", List.of("conv-2"), Set.of("late"), null, after(5)),
                        new CaseAbsorbed(CASE, "case-2", List.of("conv-2"), Set.of("late"), null, after(4))),
                example(
                        new CaseUnmerged(
                                CASE,
                                "customer-1",
                                "case-2",
                                "other",
                                CaseStatus.OPEN,
                                null,
                                null,
                                List.of(),
                                after(5)),
                        new CaseMerged(CASE, "customer-1", "case-2", "same", List.of(), after(4))),
                example(new CaseResolved(CASE, "customer-1", Resolution.SOLVED, "Paid back.", after(5))),
                example(new CaseResumed(CASE, Cause.COMMAND, after(5))),
                example(new CaseStarted(CASE, "ana", after(5))),
                example(new CaseTimerSet(CASE, after(60), after(5))),
                example(new CaseUnassigned(CASE, "ana", after(5)), new CaseAssigned(CASE, "fraud", "ana", after(4))),
                example(
                        new CaseUnlinked(CASE, "case-2", after(5)),
                        new CaseLinked(CASE, "case-2", LinkKind.RELATED, after(4))),
                example(new ConversationAttached(CASE, "conv-1", Channel.EMAIL, after(5))),
                example(new CustomerCorrected(CASE, "customer-2", CUSTOMER, "wrong number", after(5))),
                example(new EscalationAcknowledged(CASE, "customer-1", 1, null, after(5))),
                example(new InformationSupplied(CASE, "customer-1", null, Map.of("card", "1234"), after(5))),
                example(new MessageHeard(CASE, "conv-1", "m-1", AuthorKind.AGENT, "ana", Visibility.PUBLIC, after(5))),
                example(new NoteAdded(CASE, "note-1", "customer-1", "Called him.", after(5))),
                example(new EscalationStepTaken(
                        CASE, Metric.FIRST_RESPONSE, 1, 1, 0, "late", List.of(), 1, null, null, after(5))),
                example(new NotificationReported(
                        CASE,
                        Metric.FIRST_RESPONSE,
                        1,
                        1,
                        0,
                        new Notice("ana", "owner", NotificationChannel.LOG, null, null),
                        true,
                        1,
                        null,
                        after(5))),
                example(new TargetDueFixed(
                        CASE, Metric.FIRST_RESPONSE, 1, "customer-1", after(90), "agreed", after(5))),
                example(new TargetDueFreed(CASE, Metric.FIRST_RESPONSE, 1, after(5))),
                example(new TagsChanged(CASE, Set.of("beta"), Set.of("vip"), after(5))));
    }

    private static Stream<Example> changesOfATarget() {
        Metric metric = Metric.FIRST_RESPONSE;
        Duration counted = Duration.ofMinutes(5);
        return Stream.of(
                example(new TargetStarted(
                        CASE,
                        Metric.RESOLUTION,
                        1,
                        NOON,
                        Duration.ofHours(8),
                        null,
                        after(480),
                        counted,
                        Duration.ZERO,
                        0,
                        "p",
                        "c",
                        "t",
                        NOON)),
                example(PAUSED),
                example(
                        new TargetResumed(
                                CASE, metric, 1, counted, 0, Duration.ofHours(1), after(65), counted, after(6)),
                        PAUSED),
                example(new TargetRetargeted(
                        CASE,
                        metric,
                        1,
                        RetargetCause.PRIORITY,
                        NOON,
                        Duration.ofHours(2),
                        null,
                        after(60),
                        after(120),
                        false,
                        counted,
                        Duration.ZERO,
                        "p",
                        "c",
                        "t",
                        after(5))),
                example(new TargetAtRisk(CASE, metric, 1, 75, after(60), counted, after(45))),
                example(new TargetMet(CASE, metric, 1, after(60), counted, after(5))),
                example(BREACHED),
                example(
                        new BreachExcused(
                                CASE,
                                "customer-1",
                                metric,
                                1,
                                ExcuseCause.DECISION,
                                "outage",
                                null,
                                counted,
                                after(70)),
                        BREACHED),
                example(new TargetSatisfied(CASE, metric, 1, counted, after(80)), BREACHED),
                example(new TargetCancelled(CASE, metric, 1, CancelCause.MERGED, counted, after(5))));
    }

    private static Example example(CaseEvent event, CaseEvent... before) {
        return new Example(event, List.of(before));
    }

    @Test
    void every_event_of_a_case_has_an_example() {
        Stream<Class<?>> withExample = examples().map(example -> example.event().getClass());

        assertThat(Stream.concat(Stream.of(CaseOpened.class), withExample))
                .containsExactlyInAnyOrderElementsOf(
                        Events.typesOf(CaseEvent.class).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void summaries_fold_what_they_show_and_leave_the_rest(Example example) {
        boolean left = OF_NO_VIEW.contains(example.event().getClass())
                || OF_THE_WHOLE_CASE_ALONE.contains(example.event().getClass());

        assertThat(SUMMARIES).allSatisfy(view -> assertVerdict(view, example, left));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_whole_case_folds_what_it_shows_and_leaves_the_rest(Example example) {
        assertVerdict(DETAIL, example, OF_NO_VIEW.contains(example.event().getClass()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void views_of_cases_key_an_event_by_its_case_and_threads_pass_it_by(Example example) {
        RecordedEvent event = recorded(example.event(), CASE, 1, after(90));

        assertThat(Stream.concat(SUMMARIES.stream(), Stream.of(DETAIL)))
                .allSatisfy(view -> assertThat(view.keysOf(event)).containsExactly(CASE));
        assertThat(new ThreadView().keysOf(event)).isEmpty();
    }

    @Test
    void every_event_of_a_conversation_is_one_of_threads_and_of_no_view_of_cases() {
        var event =
                recorded(new ConversationStarted("conv-1", CASE, "customer-1", Channel.EMAIL, NOON), "conv-1", 0, NOON);

        assertThat(Events.typesOf(ConversationEvent.class)).allMatch(new ThreadView().eventType()::isAssignableFrom);
        assertThat(Stream.concat(SUMMARIES.stream(), Stream.of(DETAIL)))
                .allSatisfy(view -> assertThat(view.keysOf(event)).isEmpty());
    }

    private static <V> void assertVerdict(View<V> view, Example example, boolean left) {
        V document = apply(view, null, opened());
        document = apply(view, document, firstResponseStarted());
        for (CaseEvent earlier : example.before()) {
            document = apply(view, document, earlier);
        }
        var after = assertThat(apply(view, document, example.event()))
                .usingRecursiveComparison()
                .ignoringFields(COUNTERS);
        if (left) {
            after.isEqualTo(document);
        } else {
            after.isNotEqualTo(document);
        }
    }

    private static <V> V apply(View<V> view, @Nullable V before, CaseEvent event) {
        return view.apply(CASE, before, recorded(event, CASE, 1, after(90)));
    }
}
