package dev.casebook.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service. Settings follow as {@code --name=value} or stand in the environment. */
@SpringBootApplication(excludeName = "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration")
public class CasebookApplication {

    /**
     * Starts the service and stays; a start that fails has said why and ends with exit code 1.
     *
     * @param args settings as {@code --name=value}, after an optional {@code serve}
     */
    public static void main(String... args) {
        try {
            start(args);
        } catch (RuntimeException reported) {
            System.exit(1);
        }
    }

    /**
     * Starts the service in this process.
     *
     * @param args settings as {@code --name=value}
     * @return the running service, ended by closing it
     */
    public static ConfigurableApplicationContext start(String... args) {
        System.setProperty("disable-axoniq-console-message", "true");
        return new SpringApplication(CasebookApplication.class).run(args);
    }
}
