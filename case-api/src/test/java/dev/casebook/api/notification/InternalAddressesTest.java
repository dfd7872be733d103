package dev.casebook.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost", "127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "192.168.1.1",
                        "169.254.169.254",
                "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1",
                        "fc00::1",
                "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"
            })
    void an_address_inside_is_internal(String host) throws UnknownHostException {
        assertThat(InternalAddresses.include(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606:2800:21f:cb07::1"})
    void an_address_outside_is_not(String host) throws UnknownHostException {
        assertThat(InternalAddresses.include(host)).isFalse();
    }
}
