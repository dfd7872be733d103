package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a policy judges: those that fit every set that is not empty.
 *
 * @param topics topics, or none for any
 * @param priorities priorities, or none for any
 * @param teams teams, or none for any
 * @param channels channels, or none for any
 * @param tags tags of which the case has at least one, or none for any
 */
public record AppliesTo(
        Set<String> topics, Set<Priority> priorities, Set<String> teams, Set<Channel> channels, Set<String> tags) {

    /** Every case. */
    public static final AppliesTo ANY = new AppliesTo(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Whether a case of these traits is judged. */
    public boolean matches(CaseTraits traits) {
        return fits(topics, traits.topic())
                && fits(priorities, traits.priority())
                && fits(teams, traits.team())
                && fits(channels, traits.channel())
                && (tags.isEmpty() || !Collections.disjoint(tags, traits.tags()));
    }

    /** Whether it judges every case that another does, so that nothing is left to one that is asked later. */
    public boolean covers(AppliesTo other) {
        return covers(topics, other.topics)
                && covers(priorities, other.priorities)
                && covers(teams, other.teams)
                && covers(channels, other.channels)
                && covers(tags, other.tags);
    }

    private static boolean covers(Set<?> wider, Set<?> narrower) {
        return wider.isEmpty() || (!narrower.isEmpty() && wider.containsAll(narrower));
    }

    private static <T> boolean fits(Set<T> any, @Nullable T one) {
        return any.isEmpty() || (one != null && any.contains(one));
    }
}
