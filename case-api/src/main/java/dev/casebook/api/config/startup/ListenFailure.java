package dev.casebook.api.config.startup;

import java.net.BindException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;

/** Why the service cannot listen, in the operator's words. */
final class ListenFailure {

    private ListenFailure() {}

    static Optional<String> lineFor(Throwable cause) {
        if (cause instanceof PortInUseException inUse) {
            return Optional.of("server.port: " + inUse.getPort()
                    + " is in use by another program; stop it or give another port, as in --server.port=8081");
        }
        if (cause instanceof WebServerException failure) {
            return refusalIn(failure).or(() -> connector(failure));
        }
        return Optional.empty();
    }

    /** What the operating system says is only in the text of its refusal. */
    private static Optional<String> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
                return Optional.of(
                        words.contains("assign")
                                ? "server.address: is not an address of this machine; try 127.0.0.1"
                                : "server.port: this user may not listen on it; give one from 1024 on,"
                                        + " as in --server.port=8081");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> connector(WebServerException failure) {
        return failure instanceof ConnectorStartFailedException connector
                ? Optional.of("server.port: nothing can listen on " + connector.getPort()
                        + "; give another port or correct server.address")
                : Optional.empty();
    }
}
