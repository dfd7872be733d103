package dev.casebook.api.cli;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the service in this process. */
@FunctionalInterface
public interface ServiceStart {

    /**
     * Starts it.
     *
     * @param settings settings as {@code --name=value}
     * @param also what else belongs to it this time
     * @return the running service, ended by closing it
     * @throws RuntimeException when it cannot start; that has been said on standard error then
     */
    ConfigurableApplicationContext start(
            List<String> settings, ApplicationContextInitializer<GenericApplicationContext> also);
}
