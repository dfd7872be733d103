package dev.casebook.domain.supportcase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What every event says about itself beside its payload: who acted, and whether an import told it. */
public final class Stamp {

    /** Key of the actor's kind. */
    public static final String ACTOR_KIND = "actorKind";
    /** Key of the actor's id. */
    public static final String ACTOR_ID = "actorId";
    /** Key that is there, with the value "true", on what an import recorded. */
    public static final String IMPORTED = "imported";
    /** Key that is there, with the value "true", where the source of an import records its own closings. */
    public static final String CLOSED_BY_SOURCE = "closedBySource";

    /** Key of the number of the version of the configuration that judged a case. */
    public static final String CONFIGURATION = "configuration";

    private Stamp() {}

    /** The metadata of an event of a case, which also says which version of the configuration judged it. */
    static Map<String, String> of(Actor actor, Issued issued, int judgedBy) {
        Map<String, String> stamp = of(actor, issued);
        stamp.put(CONFIGURATION, String.valueOf(judgedBy));
        return stamp;
    }

    static OptionalInt judgedBy(Map<String, ?> stamp) {
        Object number = stamp.get(CONFIGURATION);
        return number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number.toString()));
    }

    /** The metadata of an event that the actor recorded under a command. */
    public static Map<String, String> of(Actor actor, Issued issued) {
        Map<String, String> stamp = new LinkedHashMap<>();
        stamp.put(ACTOR_KIND, actor.kind().name());
        stamp.put(ACTOR_ID, actor.id());
        if (issued.imported()) {
            stamp.put(IMPORTED, "true");
        }
        if (issued.origin() == Origin.IMPORTED_WITH_CLOSINGS) {
            stamp.put(CLOSED_BY_SOURCE, "true");
        }
        return stamp;
    }

    /** The actor that a stamp names; Casebook itself where it names none. */
    public static Actor actorOf(Map<String, ?> stamp) {
        Object kind = stamp.get(ACTOR_KIND);
        return kind == null
                ? Actor.CLOCK
                : new Actor(ActorKind.valueOf(kind.toString()), String.valueOf(stamp.get(ACTOR_ID)));
    }

    /** Whether an import told it, by its stamp. */
    public static Origin originOf(Map<String, ?> stamp) {
        if (!stamp.containsKey(IMPORTED)) {
            return Origin.LIVE;
        }
        return stamp.containsKey(CLOSED_BY_SOURCE) ? Origin.IMPORTED_WITH_CLOSINGS : Origin.IMPORTED;
    }
}
