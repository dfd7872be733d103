package dev.casebook.projections.asof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.CaseOpened;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FactTest {

    private static final Instant AT = Instant.parse("2026-11-26T09:00:00.000001Z");

    private final CaseOpened opened = new CaseOpened(
            "case-1",
            "C1",
            "customer-1",
            new CustomerDetails("w-1", "王芳", "wang@example.com", "+8613800000000", "zh-CN", "Asia/Shanghai"),
            Channel.IN_APP,
            "top-up",
            "充值未到账\t\n",
            "He paid at noon and does not see it in his wallet.",
            Priority.HIGH,
            "cards",
            null,
            Set.of("vip"),
            ActorKind.CUSTOMER,
            null,
            null,
            AT);

    @Test
    void keeps_no_personal_data_that_no_queue_shows() {
        String line = Fact.of(opened, 7).orElseThrow().line();

        assertThat(line).contains("王芳", "充值未到账", "top-up");
        assertThat(line).doesNotContain("w-1", "wang@example.com", "13800000000", "zh-CN", "Shanghai", "paid at noon");
    }

    @Test
    void is_read_as_it_was_written() {
        Fact fact = Fact.of(opened, 7).orElseThrow();
        CaseOpened read = (CaseOpened)
                Objects.requireNonNull(Fact.of(fact.line().strip()).told().event());

        assertThat(read.subject()).isEqualTo(opened.subject());
        assertThat(read.customer().name()).isEqualTo("王芳");
        assertThat(read.tags()).containsExactly("vip");
        assertThat(read.occurredAt()).isEqualTo(AT);
    }
}
