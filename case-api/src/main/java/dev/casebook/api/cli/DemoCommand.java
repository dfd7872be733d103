package dev.casebook.api.cli;

import dev.casebook.api.demo.Demo;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a real case log that lives on. */
@Command(
        name = "demo",
        description = {
            "Serves the first 1,000 incidents of a real log, living on.",
            "They stand as on 2016-03-03 at 08:00, which is made now: 643 are open. What happened then is played on"
                    + " as live commands, faster than it happened.",
            "Data in ./data/demo; called again, it goes on where it stood."
        })
@SuppressWarnings("NullAway.Init")
final class DemoCommand implements Callable<Integer> {

    private final ServiceStart start;
    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "How many times its own pace the log is played at; 0 stands still. Default: ${DEFAULT-VALUE}.")
    private double speed;

    DemoCommand(ServiceStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed >= 0 && speed <= 1_000_000)) {
            throw new ParameterException(command.commandLine(), "--speed must be 0 to 1000000");
        }
        List<String> given = new Settings(command).orElse("--casebook.data=./data/demo");
        ConfigurableApplicationContext service = start.start(
                given,
                context -> context.registerBean(
                        Demo.class, () -> new Demo(context.getEnvironment(), speed, clock, System.out)));
        ServiceEnd.await(service);
        return 0;
    }
}
