package dev.casebook.api.config.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ServiceUrlTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void is_on_this_machine_where_nothing_else_is_said() {
        assertThat(ServiceUrl.of(settings, 8080)).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void puts_an_ipv6_address_in_brackets() {
        settings.setProperty("server.address", "::1");

        assertThat(ServiceUrl.of(settings, 8080)).isEqualTo("http://[::1]:8080");
    }
}
