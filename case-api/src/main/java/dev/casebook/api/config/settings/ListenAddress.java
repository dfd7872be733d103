package dev.casebook.api.config.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to listen beyond this machine while nobody has to sign in, unless the operator says that he means it. That
 * goes for a port of the management endpoints alone too, which without an address would listen everywhere.
 */
@Component
class ListenAddress implements InitializingBean {

    private static final int HIGHEST_PORT = 65_535;

    private final Environment environment;
    private final CasebookSettings settings;

    ListenAddress(Environment environment, CasebookSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        checkPort("server.port", 0);
        checkPort("management.server.port", -1);
        checkAddress("server.address", environment.getProperty("server.address", "127.0.0.1"));
        String managementAddress = environment.getProperty("management.server.address");
        if (managementAddress != null || managedApart()) {
            checkAddress("management.server.address", managementAddress);
        }
    }

    private boolean managedApart() {
        String port = environment.getProperty("management.server.port", "-1");
        return !port.equals("-1") && !port.equals(environment.getProperty("server.port", "8080"));
    }

    /** A text that is no number is left to whoever binds it to one. */
    private void checkPort(String setting, int lowest) {
        String port = environment.getProperty(setting, "0");
        if (port.matches("-?\\d+") && (port.length() > 6 || !isBetween(Integer.parseInt(port), lowest, HIGHEST_PORT))) {
            throw new SettingMistake(setting, "must be a port from " + lowest + " to " + HIGHEST_PORT);
        }
    }

    private static boolean isBetween(int number, int lowest, int highest) {
        return number >= lowest && number <= highest;
    }

    private void checkAddress(String setting, @Nullable String address) {
        if (address != null && address.isBlank()) {
            throw new SettingMistake(setting, "is empty, which would be every address; give one, as 127.0.0.1");
        }
        if (!settings.insecure() && (address == null || !loopback(setting, address))) {
            throw new SettingMistake(
                    setting,
                    "anybody who reaches this address could do anything: listen on 127.0.0.1, or set"
                            + " casebook.insecure=true if a proxy in front keeps strangers out");
        }
    }

    private static boolean loopback(String setting, String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new SettingMistake(setting, "is not an address of this machine; try 127.0.0.1");
        }
    }
}
