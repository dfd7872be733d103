package dev.casebook.api.config.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.domain.conversation.Conversation;
import dev.casebook.domain.supportcase.SupportCase;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the state of aggregates and sagas field by field, so that neither needs to know how it is stored. A snapshot
 * whose revision is not the one below is passed over and the aggregate is folded from its events.
 */
final class StateSerializer extends Jackson3Serializer {

    /** To be raised whenever the state of an aggregate, or what its fold makes of an event, changes. */
    private static final Map<Class<?>, String> SNAPSHOT_REVISIONS =
            Map.of(SupportCase.class, "3", Conversation.class, "2");

    private static final RevisionResolver REVISIONS = new SnapshotRevisions();

    StateSerializer() {
        super(builder().revisionResolver(REVISIONS).jsonMapperBuilderCustomizer(StateSerializer::byField));
    }

    private static void byField(JsonMapper.Builder mapper) {
        mapper.changeDefaultVisibility(visibility ->
                        visibility.withFieldVisibility(Visibility.ANY).withCreatorVisibility(Visibility.ANY))
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    /** Whether a snapshot was written by the present revision of its aggregate. */
    static boolean current(DomainEventData<?> snapshot) {
        return SNAPSHOT_REVISIONS.entrySet().stream()
                .anyMatch(entry -> entry.getKey()
                                .getName()
                                .equals(snapshot.getPayload().getType().getName())
                        && entry.getValue()
                                .equals(snapshot.getPayload().getType().getRevision()));
    }

    private static final class SnapshotRevisions implements RevisionResolver {

        private final RevisionResolver annotated = new AnnotationRevisionResolver();

        @Override
        public @Nullable String revisionOf(Class<?> type) {
            String own = SNAPSHOT_REVISIONS.get(type);
            return own != null ? own : annotated.revisionOf(type);
        }
    }
}
