package dev.casebook.api.rest.request;

import dev.casebook.api.rest.problem.MalformedRequest;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads and checks the headers that every command knows. */
public final class CommandRequestResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ACTOR = Pattern.compile("([A-Z]+):([\\x20-\\x7e]{0,199}[\\x21-\\x7e])");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    /** As much as the table of keys holds. */
    private static final int LONGEST_PATH = 512;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public CommandRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Optional.ofNullable(webRequest.getNativeRequest(HttpServletRequest.class))
                .orElseThrow();
        return new CommandRequest(
                actorOf(request.getHeader("Casebook-Actor")),
                keyOf(request.getHeader("Idempotency-Key")),
                versionOf(request.getHeader("If-Match")),
                IdentifierFactory.getInstance().generateIdentifier(),
                request.getMethod(),
                pathOf(request.getRequestURI()),
                String.valueOf(request.getAttribute(BodyFilter.DIGEST)));
    }

    /** The actor that a header or an import names; a program outside where none is named. */
    public static Actor actorOf(@Nullable String header) {
        if (header == null) {
            return new Actor(ActorKind.INTEGRATION, "api");
        }
        return actorOf(header, "Casebook-Actor");
    }

    /**
     * The actor that a text names.
     *
     * @param text KIND:id
     * @param field where it stands, for the message
     * @throws ValidationFailed when it names none
     */
    public static Actor actorOf(String text, String field) {
        Matcher matcher = ACTOR.matcher(text);
        if (!matcher.matches()
                || Arrays.stream(ActorKind.values())
                        .noneMatch(kind -> kind.name().equals(matcher.group(1)))) {
            throw new ValidationFailed(
                    field, "must name a kind of " + Arrays.toString(ActorKind.values()) + " and an id");
        }
        return new Actor(ActorKind.valueOf(matcher.group(1)), matcher.group(2));
    }

    /** It is kept with the key. Zeros before a number, or parameters that nobody reads, can make any path longer. */
    private static String pathOf(String path) {
        if (path.length() > LONGEST_PATH) {
            throw new MalformedRequest("The path has more than " + LONGEST_PATH + " characters");
        }
        return path;
    }

    private static @Nullable String keyOf(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new ValidationFailed("Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
        return header;
    }

    private static @Nullable Long versionOf(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher matcher = VERSION.matcher(header);
        if (!matcher.matches()) {
            throw new ValidationFailed("If-Match", "must be a version in double quotes, like \"3\"");
        }
        return Long.valueOf(matcher.group(1));
    }
}
