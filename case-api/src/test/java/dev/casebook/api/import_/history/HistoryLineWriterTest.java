package dev.casebook.api.import_.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.conversation.MessageBody;
import dev.casebook.api.rest.supportcase.CaseBodies;
import dev.casebook.api.rest.supportcase.CustomerBody;
import dev.casebook.api.rest.supportcase.OpenCaseBody;
import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class HistoryLineWriterTest {

    private static final Instant AT = Instant.parse("2016-02-29T01:16:00Z");
    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final HistoryLineReader reader = new HistoryLineReader(
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build(),
            VALIDATION.getValidator());

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void writes_what_the_reader_of_imports_reads() {
        HistoryLine line = new HistoryLine(
                "log",
                "INC1",
                true,
                new OpenCaseBody(
                        new CustomerBody("Caller 1", null, null, null, null, null),
                        Channel.PHONE,
                        "Category 5",
                        "Category 5: Symptom 7",
                        null,
                        Priority.URGENT,
                        "Group 56",
                        null,
                        Set.of("symptom:Symptom 7"),
                        AT),
                new Actor(ActorKind.AGENT, "Opened by  8"),
                List.of(
                        step(StepKind.START, new CaseBodies.Start(AT), 1, new Actor(ActorKind.AGENT, "Updated by 21")),
                        step(StepKind.ASSIGNMENT, new CaseBodies.Assignment(null, "Resolver 3", AT), 1, null),
                        step(
                                StepKind.PENDING,
                                new CaseBodies.Pending(PendingReason.CUSTOMER, "Awaiting User Info", null, AT),
                                1,
                                null),
                        step(
                                StepKind.MESSAGE,
                                new MessageBody(
                                        new MessageBody.AuthorBody(AuthorKind.CUSTOMER, null),
                                        "Grüße 你好",
                                        Visibility.PUBLIC,
                                        null,
                                        AT),
                                2,
                                null)));

        String written = new String(new HistoryLineWriter().write(line), StandardCharsets.UTF_8);

        assertThat(written).doesNotContain("\n");
        assertThat(reader.read(written)).isEqualTo(line);
    }

    private static HistoryStep step(StepKind kind, Object body, int conversation, Actor actor) {
        return new HistoryStep(kind, body, conversation, AT, actor);
    }
}
