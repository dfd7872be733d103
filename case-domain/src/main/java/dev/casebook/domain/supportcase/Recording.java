package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.ClockFact;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.RetargetCause;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * Records the events of one command, each with what the response clock makes of it, under the version of the configuration
 * that judges the case at that moment.
 */
final class Recording {

    private final String caseId;
    private final CaseState state;
    private final CaseRules rules;
    private final Issued issued;
    private final BiConsumer<CaseEvent, Map<String, String>> log;
    private int judgedBy;

    /** Records into the log, as events of the aggregate that handles the command. */
    Recording(String caseId, CaseState state, CaseRules rules, Issued issued) {
        this(caseId, state, rules, issued, Recording::append);
    }

    /**
     * Records elsewhere.
     *
     * @param log takes each event with its metadata and folds it into the state before it returns
     */
    Recording(
            String caseId,
            CaseState state,
            CaseRules rules,
            Issued issued,
            BiConsumer<CaseEvent, Map<String, String>> log) {
        this.caseId = caseId;
        this.state = state;
        this.rules = rules;
        this.issued = issued;
        this.log = log;
        judgedBy = state.judgedBy == CaseState.NOT_JUDGED
                ? rules.policies().current().number()
                : state.judgedBy;
    }

    /** Records a fact and what follows from it. */
    void fact(CaseEvent event, Actor actor) {
        apply(event, actor);
        Facts.of(event, actor, state.team).forEach(this::follow);
    }

    /** Records what the clock found, of which nothing follows. */
    void mark(CaseEvent event) {
        apply(event, Actor.CLOCK);
    }

    /** The version of the configuration that the case has yet to take up, if any. */
    Optional<PolicyBook.Version> laterVersion() {
        return rules.policies().after(judgedBy);
    }

    /** Takes up a later version of the configuration at the instant at which it came into force. */
    void takeUp(PolicyBook.Version version) {
        judgedBy = version.number();
        follow(new ClockFact.TraitsChanged(version.since(), RetargetCause.POLICY));
    }

    private void follow(ClockFact fact) {
        ServicePolicies policies = rules.policies().version(judgedBy).policies();
        List<? extends CaseEvent> targets =
                state.clock.follow(caseId, fact, state.traits(), policies, rules.policies());
        targets.forEach(this::mark);
    }

    ServicePolicies policies() {
        return rules.policies().version(judgedBy).policies();
    }

    private void apply(CaseEvent event, Actor actor) {
        log.accept(event, Stamp.of(actor, issued, judgedBy));
    }

    private static void append(CaseEvent event, Map<String, String> stamp) {
        AggregateLifecycle.apply(event, MetaData.from(stamp));
    }
}
