package dev.casebook.api.config.startup;

import dev.casebook.api.config.settings.SettingMistake;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the service could not start, where the operator can do something about it. What is nobody's
 * setting is a defect and keeps its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailureReporter implements SpringBootExceptionReporter {

    /** Made by Spring Boot before there is any bean. */
    public StartFailureReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = lineFor(failure);
        line.ifPresent(text -> System.err.println("Casebook cannot start. " + text));
        return line.isPresent();
    }

    /** The line for the operator, or nothing for a defect. The outermost cause that is understood wins. */
    static Optional<String> lineFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> line = known(cause);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof SettingMistake) {
            return Optional.ofNullable(cause.getMessage());
        }
        if (cause instanceof UnboundConfigurationPropertiesException unbound) {
            String name =
                    unbound.getUnboundProperties().iterator().next().getName().toString();
            return Optional.of(name + ": there is no such setting; look for a typing error");
        }
        if (cause instanceof BindException bind
                && !carries(bind, SettingMistake.class)
                && !carries(bind, UnboundConfigurationPropertiesException.class)) {
            return Optional.of(bind.getName() + ": the value does not fit; it must be a "
                    + bind.getTarget().getType().resolve(Object.class).getSimpleName());
        }
        if (cause instanceof InvalidConfigurationPropertyValueException invalid) {
            return Optional.of(invalid.getName() + ": the value does not fit; correct it");
        }
        return ListenFailure.lineFor(cause).or(() -> StoreFailure.lineFor(cause));
    }

    private static boolean carries(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
