package dev.casebook.api.config.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to listen beyond this machine while nobody has to sign in, unless the operator says that he means it. */
@Component
class ListenAddress implements InitializingBean {

    private final Environment environment;
    private final CasebookSettings settings;

    ListenAddress(Environment environment, CasebookSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        String address = environment.getProperty("server.address", "127.0.0.1");
        if (!settings.insecure() && !loopback(address)) {
            throw new SettingMistake(
                    "server.address",
                    "anybody who reaches this address could do anything: listen on 127.0.0.1, or set"
                            + " casebook.insecure=true if a proxy in front keeps strangers out");
        }
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new SettingMistake("server.address", "is not an address of this machine; try 127.0.0.1");
        }
    }
}
