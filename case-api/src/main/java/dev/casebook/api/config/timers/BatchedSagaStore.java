package dev.casebook.api.config.timers;

import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores sagas where Axon does, but those of a batch of events together: one query reads them, and what became of them is
 * written where their transaction ends.
 */
final class BatchedSagaStore extends JdbcSagaStore {

    private final Serializer serializer;
    private final SagaRows rows;

    BatchedSagaStore(Builder settings, Serializer serializer, SagaRows rows) {
        super(settings);
        this.serializer = serializer;
        this.rows = rows;
    }

    private record Read<S>(S saga, Set<AssociationValue> associationValues) implements Entry<S> {}

    @Override
    public Set<String> findSagas(Class<?> sagaType, AssociationValue value) {
        return batch(sagaType).map(batch -> batch.idsOf(value)).orElseGet(() -> super.findSagas(sagaType, value));
    }

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> sagaType, String id) {
        SagaRow row = batch(sagaType).map(batch -> batch.saga(id)).orElse(null);
        return row == null
                ? super.loadSaga(sagaType, id)
                : new Read<>(serializer.deserialize(row.serialized()), row.associations());
    }

    @Override
    public void insertSaga(Class<?> sagaType, String id, Object saga, Set<AssociationValue> associations) {
        SagaChanges.of(rows)
                .ifPresentOrElse(
                        changes -> changes.insert(SagaRow.of(id, saga, associations, serializer)),
                        () -> super.insertSaga(sagaType, id, saga, associations));
    }

    @Override
    public void updateSaga(Class<?> sagaType, String id, Object saga, AssociationValues associations) {
        boolean sameAssociations = associations.addedAssociations().isEmpty()
                && associations.removedAssociations().isEmpty();
        SagaChanges.of(rows)
                .filter(changes -> sameAssociations)
                .ifPresentOrElse(
                        changes -> changes.update(SagaRow.of(id, saga, associations.asSet(), serializer)),
                        () -> super.updateSaga(sagaType, id, saga, associations));
    }

    @Override
    public void deleteSaga(Class<?> sagaType, String id, Set<AssociationValue> associations) {
        SagaChanges.of(rows)
                .ifPresentOrElse(changes -> changes.delete(id), () -> super.deleteSaga(sagaType, id, associations));
    }

    private Optional<SagasOfBatch> batch(Class<?> sagaType) {
        return SagasOfBatch.at(serializer.typeForClass(sagaType).getName(), rows);
    }
}
