package dev.casebook.api.config.timers;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.repository.jpa.SagaEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * A saga as it is stored.
 *
 * @param id its id
 * @param type its class, by the name that the serializer gives it
 * @param revision the revision of its state, or null
 * @param state its state, serialized
 * @param associations what events find it by
 */
record SagaRow(String id, String type, @Nullable String revision, byte[] state, Set<AssociationValue> associations) {

    static SagaRow of(String id, Object saga, Set<AssociationValue> associations, Serializer serializer) {
        SagaEntry<Object> entry = new SagaEntry<>(saga, id, serializer);
        return new SagaRow(
                id, entry.getSagaType(), entry.getRevision(), entry.getSerializedSaga(), Set.copyOf(associations));
    }

    SerializedObject<byte[]> serialized() {
        return new SimpleSerializedObject<>(state, byte[].class, type, revision);
    }
}
