package dev.casebook.api.config.timers;

import dev.casebook.domain.supportcase.event.CaseTimerSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;

/**
 * The sagas of all cases that the present batch of events is about, read by one query when the first is asked for. A
 * timer that fires meanwhile changes one after that; it clears an id that is of no use any more, and the event that sets
 * the next timer does so too.
 */
final class SagasOfBatch {

    private static final String RESOURCE = SagasOfBatch.class.getName();
    private static final String KEY = "caseId";

    private final Set<String> cases;
    private final Map<String, SagaRow> byId = new HashMap<>();
    private final Map<AssociationValue, Set<String>> idsByValue = new HashMap<>();

    private SagasOfBatch(Set<String> cases, Collection<SagaRow> sagas) {
        this.cases = cases;
        for (SagaRow saga : sagas) {
            byId.put(saga.id(), saga);
            saga.associations()
                    .forEach(value -> idsByValue
                            .computeIfAbsent(value, none -> new HashSet<>())
                            .add(saga.id()));
        }
    }

    /** Those of the present unit of work; nothing where it is about one message only. */
    static Optional<SagasOfBatch> at(String type, SagaRows rows) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root() instanceof BatchingUnitOfWork<?> batch
                && batch.getMessages().size() > 1) {
            return Optional.of(batch.getOrComputeResource(RESOURCE + type, none -> read(batch, type, rows)));
        }
        return Optional.empty();
    }

    private static SagasOfBatch read(BatchingUnitOfWork<?> batch, String type, SagaRows rows) {
        Set<String> cases = batch.getMessages().stream()
                .map(Message::getPayload)
                .filter(CaseTimerSet.class::isInstance)
                .map(event -> ((CaseTimerSet) event).caseId())
                .collect(Collectors.toCollection(TreeSet::new));
        return new SagasOfBatch(cases, rows.find(type, KEY, cases));
    }

    /** The ids of those that a value finds, or null where they were not read. */
    @Nullable
    Set<String> idsOf(AssociationValue value) {
        boolean asked = KEY.equals(value.getKey()) && cases.contains(value.getValue());
        return asked ? idsByValue.getOrDefault(value, Set.of()) : null;
    }

    /** One of them, or null where it was not read. */
    @Nullable
    SagaRow saga(String id) {
        return byId.get(id);
    }
}
