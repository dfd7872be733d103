package dev.casebook.api;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Casebook. The only entry there is. */
@SpringBootApplication(exclude = UpdateCheckerAutoConfiguration.class)
public class CasebookApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(CasebookApplication.class, args);
    }
}
