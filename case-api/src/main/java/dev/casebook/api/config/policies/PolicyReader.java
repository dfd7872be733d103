package dev.casebook.api.config.policies;

import dev.casebook.domain.responsetime.AppliesTo;
import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.ServicePolicy;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one policy; the format is that of {@code docs/operations.md}. */
final class PolicyReader {

    private static final Set<String> FIELDS =
            Set.of("name", "calendar", "appliesTo", "goals", "pausesIn", "atRisk", "escalation");
    private static final Set<String> TRAITS = Set.of("topic", "priority", "team", "channel", "tag");
    private static final Map<Metric, Set<PendingReason>> PAUSES_UNLESS_SAID =
            Map.of(Metric.RESOLUTION, Set.of(PendingReason.CUSTOMER));

    private final Calendars calendars;
    private final EscalationSteps ladders;

    PolicyReader(Calendars calendars, EscalationSteps ladders) {
        this.calendars = calendars;
        this.ladders = ladders;
    }

    /** The name of a policy, without a version. */
    static String nameOf(Place policy) {
        return policy.required(policy.fields(), "name").text();
    }

    ServicePolicy read(Place policy) {
        Map<String, Place> fields = policy.fields(FIELDS);
        Place appliesTo = fields.get("appliesTo");
        Place pauses = fields.get("pausesIn");
        Place atRisk = fields.get("atRisk");
        Place escalation = fields.get("escalation");
        String name = Fingerprint.versioned(nameOf(policy), policy);
        Calendars.Versioned calendar = calendars.named(policy.required(fields, "calendar"));
        return new ServicePolicy(
                name,
                calendar.name(),
                ZoneRulesProvider.getVersions("UTC").lastKey(),
                calendar.time(),
                appliesTo == null ? AppliesTo.ANY : appliesTo(appliesTo),
                new Goals(calendar.time()).read(policy.required(fields, "goals")),
                pauses == null ? PAUSES_UNLESS_SAID : pauses(pauses),
                atRisk == null ? List.of() : steps(atRisk),
                escalation == null ? EscalationLadder.RAISE_ON_BREACH : ladders.read(escalation));
    }

    private static AppliesTo appliesTo(Place place) {
        Map<String, Place> traits = place.fields(TRAITS);
        traits.values().stream()
                .filter(trait -> trait.elements().isEmpty())
                .findFirst()
                .ifPresent(nothing -> {
                    throw nothing.mistake("fits no case; leave it out to fit any");
                });
        return new AppliesTo(
                each(traits.get("topic"), Place::text),
                each(traits.get("priority"), one -> one.oneOf(List.of(Priority.values()), Enum::name)),
                each(traits.get("team"), Place::text),
                each(traits.get("channel"), one -> one.oneOf(List.of(Channel.values()), Enum::name)),
                each(traits.get("tag"), Place::text));
    }

    private static Map<Metric, Set<PendingReason>> pauses(Place place) {
        Map<Metric, Set<PendingReason>> pauses = new EnumMap<>(PAUSES_UNLESS_SAID);
        place.fields().forEach((name, reasons) -> {
            if (!name.equals(Metric.RESOLUTION.name())) {
                throw reasons.mistake("only RESOLUTION can be told when to pause");
            }
            pauses.put(
                    Metric.RESOLUTION,
                    each(reasons, one -> one.oneOf(List.of(PendingReason.values()), reason -> "PENDING_" + reason)));
        });
        return pauses;
    }

    private static List<Integer> steps(Place place) {
        List<Integer> steps = new ArrayList<>();
        for (Place step : place.elements()) {
            String text = step.text();
            int percent = text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 0;
            if (percent == 0 || !steps.isEmpty() && percent <= steps.get(steps.size() - 1)) {
                throw step.mistake("must be a percent from 1 to 99, each more than the one before");
            }
            steps.add(percent);
        }
        return steps;
    }

    private static <T> Set<T> each(@Nullable Place list, Function<Place, T> read) {
        return list == null ? Set.of() : list.elements().stream().map(read).collect(Collectors.toUnmodifiableSet());
    }
}
