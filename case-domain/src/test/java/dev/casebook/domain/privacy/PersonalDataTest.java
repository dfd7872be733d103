package dev.casebook.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write may be about the customer; so it is marked, or named here as something else. */
class PersonalDataTest {

    /** Ids of our own, names from configuration, and who of the service or its programs acted. */
    private static final Set<String> NO_PERSONAL_DATA = Set.of(
            "caseId",
            "customerId",
            "conversationId",
            "messageId",
            "noteId",
            "reference",
            "replyTo",
            "from",
            "into",
            "to",
            "topic",
            "team",
            "agent",
            "authorId",
            "tags",
            "added",
            "removed",
            "conversations",
            "source",
            "policy",
            "calendar",
            "tzData",
            "why",
            "recipient",
            "as",
            "address",
            "problem");

    static Stream<Class<?>> events() {
        return Stream.of(CaseEvent.class, ConversationEvent.class).flatMap(PersonalDataTest::leaves);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PersonalDataTest::leaves)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_with_personal_data_names_whose_it_is(Class<?> event) {
        boolean holds = Arrays.stream(event.getRecordComponents()).anyMatch(PersonalDataTest::holdsMarked);
        assertThat(!holds || names(event).contains("customerId")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_text_is_marked_or_known_to_be_none_of_the_customers(Class<?> event) {
        assertThat(unmarkedTexts(event)).isSubsetOf(NO_PERSONAL_DATA);
    }

    @Test
    void the_walk_finds_a_text_that_is_not_marked_wherever_it_stands() {
        assertThat(unmarkedTexts(Careless.class)).containsExactlyInAnyOrder("subject", "words", "name");
        assertThat(events()).hasSizeGreaterThan(30);
    }

    record Careless(
            String subject,
            List<String> words,
            Person person,
            @PersonalData Person known) {}

    record Person(String name, @PersonalData String email) {}

    private static List<String> names(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean holdsMarked(RecordComponent component) {
        return component.isAnnotationPresent(PersonalData.class)
                || component.getType().isRecord()
                        && Arrays.stream(component.getType().getRecordComponents())
                                .anyMatch(PersonalDataTest::holdsMarked);
    }

    private static List<String> unmarkedTexts(Class<?> holder) {
        return Arrays.stream(holder.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(PersonalData.class))
                .flatMap(component -> component.getType().isRecord()
                        ? unmarkedTexts(component.getType()).stream()
                        : holdsText(component.getGenericType()) ? Stream.of(component.getName()) : Stream.empty())
                .toList();
    }

    private static boolean holdsText(Type type) {
        return type == String.class
                || type instanceof ParameterizedType of
                        && Arrays.stream(of.getActualTypeArguments()).anyMatch(PersonalDataTest::holdsText);
    }
}
