package dev.casebook.domain.supportcase;

import java.util.Map;

/** What every event says about itself beside its payload: who acted, and whether an import told it. */
public final class Stamp {

    /** Key of the actor's kind. */
    public static final String ACTOR_KIND = "actorKind";
    /** Key of the actor's id. */
    public static final String ACTOR_ID = "actorId";
    /** Key that is there, with the value "true", on what an import recorded. */
    public static final String IMPORTED = "imported";

    private Stamp() {}

    /** The metadata of an event that the actor recorded under a command. */
    public static Map<String, String> of(Actor actor, Issued issued) {
        String kind = actor.kind().name();
        return issued.imported()
                ? Map.of(ACTOR_KIND, kind, ACTOR_ID, actor.id(), IMPORTED, "true")
                : Map.of(ACTOR_KIND, kind, ACTOR_ID, actor.id());
    }
}
