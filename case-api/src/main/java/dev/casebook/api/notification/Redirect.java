package dev.casebook.api.notification;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where an answer sends a call on to. */
final class Redirect {

    /** The redirects that keep method and body. */
    private static final Set<Integer> SAME_CALL = Set.of(307, 308);

    private Redirect() {}

    /** The address; null for an answer of another kind, or where it is none that may be called instead. */
    static @Nullable URI in(HttpResponse<?> answer) {
        String location = answer.headers().firstValue("location").orElse(null);
        if (!SAME_CALL.contains(answer.statusCode()) || location == null) {
            return null;
        }
        try {
            URI to = answer.uri().resolve(location);
            return to.getHost() != null && isAsSecure(answer.uri(), to) ? to : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static boolean isAsSecure(URI from, URI to) {
        return "https".equals(to.getScheme()) || ("http".equals(to.getScheme()) && "http".equals(from.getScheme()));
    }
}
