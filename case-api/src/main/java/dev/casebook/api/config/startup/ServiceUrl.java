package dev.casebook.api.config.startup;

import org.springframework.core.env.Environment;

/** The base URL of the service as this machine reaches it. */
public final class ServiceUrl {

    private ServiceUrl() {}

    /** The URL of a service with these settings that listens on the given port; an IPv6 address stands in brackets. */
    public static String of(Environment settings, int port) {
        String address = settings.getProperty("server.address", "127.0.0.1");
        return "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
