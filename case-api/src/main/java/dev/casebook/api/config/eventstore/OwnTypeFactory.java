package dev.casebook.api.config.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.inspection.AggregateModel;

/**
 * Makes aggregates of one type out of their own events only. Ids of all types look alike; so the id of a conversation,
 * given as that of a case, is one that no case has.
 */
final class OwnTypeFactory<T> extends GenericAggregateFactory<T> {

    private final String type;

    OwnTypeFactory(AggregateModel<T> model) {
        super(model);
        this.type = model.type();
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected T doCreateAggregate(String id, DomainEventMessage first) {
        if (!type.equals(first.getType())) {
            throw new AggregateNotFoundException(id, "There is no " + type + " of this id");
        }
        return super.doCreateAggregate(id, first);
    }
}
