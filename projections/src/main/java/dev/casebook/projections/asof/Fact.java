package dev.casebook.projections.asof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import dev.casebook.domain.supportcase.event.ClockEvent;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.EscalationAcknowledged;
import dev.casebook.domain.supportcase.event.InformationSupplied;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.TargetDueFixed;
import dev.casebook.domain.supportcase.event.TargetDueFreed;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.projections.InstantModule;
import dev.casebook.projections.InstantText;
import java.io.Serial;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that was told of a case, as a timeline keeps it: as text, which takes a tenth of the memory that a document
 * does, and without what queues do not show.
 *
 * @param known when the log learned of it, in microseconds
 * @param at when it happened
 * @param type the name of the event, or null where it changed nothing but when the case was last touched
 * @param event the event in JSON, or null likewise
 */
public record Fact(
        long known,
        Instant at,
        @Nullable String type,
        @Nullable String event) {

    private static final Set<Class<? extends CaseEvent>> TOUCHING = Set.of(
            CaseLinked.class,
            CaseUnlinked.class,
            ConversationAttached.class,
            EscalationAcknowledged.class,
            InformationSupplied.class,
            MessageHeard.class,
            NoteAdded.class,
            TargetDueFixed.class,
            TargetDueFreed.class);

    private static final Set<String> SHOWN = Set.of("subject", "customer");

    private static final Map<String, Class<?>> TYPES =
            typesOf(CaseEvent.class).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new InstantModule())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Leaves out personal data that no queue shows. */
    private static final JsonMapper SHORT = JSON.rebuild()
            .annotationIntrospector(new Unshown())
            .addMixIn(CustomerDetails.class, NameAlone.class)
            .build();

    /** What a queue needs of an event; nothing where it shows in no queue. */
    static Optional<Fact> of(CaseEvent event, long known) {
        if (event instanceof ClockEvent && !(event instanceof TargetEvent)) {
            return Optional.empty();
        } else if (TOUCHING.contains(event.getClass())) {
            return Optional.of(new Fact(known, event.occurredAt(), null, null));
        }
        String type = event.getClass().getSimpleName();
        return Optional.of(new Fact(known, event.occurredAt(), type, SHORT.writeValueAsString(event)));
    }

    /** As a line of a timeline. JSON has neither tabs nor ends of lines in it. */
    String line() {
        return String.join("\t", Long.toString(known), InstantText.write(at), or(type), or(event)) + "\n";
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The fact of a line. */
    static Fact of(String line) {
        String[] parts = line.split("\t", 4);
        boolean touches = parts[2].isEmpty();
        return new Fact(
                Long.parseLong(parts[0]),
                InstantText.read(parts[1]),
                touches ? null : parts[2],
                touches ? null : parts[3]);
    }

    /** What was told. */
    Told told() {
        return new Told(known, at, type == null || event == null ? null : (CaseEvent) read(type, event));
    }

    private static Object read(String type, String event) {
        return JSON.readValue(event, Objects.requireNonNull(TYPES.get(type), "an event of a case"));
    }

    private static Stream<Class<?>> typesOf(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(Fact::typesOf)
                : Stream.of(family);
    }

    /** Of a customer queues show the name. */
    @JsonIncludeProperties("name")
    private interface NameAlone {}

    private static final class Unshown extends JacksonAnnotationIntrospector {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return super.hasIgnoreMarker(config, member)
                    || member.hasAnnotation(PersonalData.class) && !SHOWN.contains(member.getName());
        }
    }
}
