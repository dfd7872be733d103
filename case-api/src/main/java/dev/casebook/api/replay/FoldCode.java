package dev.casebook.api.replay;

import dev.casebook.domain.replay.EventFold;
import java.io.Serializable;
import java.util.function.Supplier;

/**
 * The code of a fold.
 *
 * @param name what it is called
 * @param version tells codes of the same name apart
 * @param own whether it is somebody's own, which is watched more closely
 * @param instances gives new instances; those of own code share nothing with each other, not even static fields
 * @param <S> the state of one subject
 */
public record FoldCode<S extends Serializable>(
        String name, String version, boolean own, Supplier<EventFold<S>> instances) {}
