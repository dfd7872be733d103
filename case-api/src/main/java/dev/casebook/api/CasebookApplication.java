package dev.casebook.api;

import dev.casebook.api.cli.CommandLineProgram;
import dev.casebook.api.config.time.MachineClock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The program: the service, and the commands around it. */
@SpringBootApplication(
        // One calls out; one makes a serializer that nobody uses, with a warning on JDK 25; one answers what the server
        // itself refuses in a form of its own, where ServerProblems does so in that of the contract.
        excludeName = {
            "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.XStreamAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
public class CasebookApplication {

    /**
     * Runs a command of the command line and ends with its exit code.
     *
     * @param args the command and its options; {@code help} lists them
     */
    public static void main(String... args) {
        System.exit(new CommandLineProgram(CasebookApplication::start, MachineClock.utc()).run(args));
    }

    /**
     * Starts the service in this process.
     *
     * @param args settings as {@code --name=value}
     * @return the running service, ended by closing it
     */
    public static ConfigurableApplicationContext start(String... args) {
        return start(List.of(args), nothing -> {});
    }

    private static ConfigurableApplicationContext start(
            List<String> settings, ApplicationContextInitializer<GenericApplicationContext> also) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication application = new SpringApplication(CasebookApplication.class);
        application.addInitializers(also);
        return application.run(settings.toArray(String[]::new));
    }
}
