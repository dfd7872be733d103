package dev.casebook.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"120.50,CNY", "120,JPY", "0.005,KWD", "-3.00,EUR"})
    void takes_as_many_decimals_as_the_currency_has(String value, String currency) {
        assertThat(Money.of(value, currency)).isEqualTo(new Money(value, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "120.505,CNY",
        "120.5,JPY",
        "100.00,JPY",
        "120.500,CNY",
        "1e3,CNY",
        "12,XQX",
        "abc,CNY",
        "'',CNY",
        "1234567890123456,CNY"
    })
    void refuses_what_is_no_amount_of_the_currency(String value, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(value, currency));
    }

    @Test
    void does_not_repeat_the_value_in_its_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("4111x", "CNY"))
                .withMessageNotContaining("4111");
    }
}
