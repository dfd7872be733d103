package dev.casebook.api.rest.request;

import dev.casebook.api.rest.problem.MalformedRequest;
import dev.casebook.api.rest.problem.PayloadTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads the body of a command whole, up to 1 MiB of text in UTF-8, and leaves its digest as an attribute of the request.
 * Imports are let through: they are streamed and limited by line.
 */
public final class BodyFilter extends OncePerRequestFilter {

    /** The largest body of a command, in bytes. */
    public static final int LIMIT = 1024 * 1024;

    static final String DIGEST = "casebook.body.digest";

    private final HandlerExceptionResolver problems;

    /**
     * A filter that answers what no body may be as a problem.
     *
     * @param problems what turns an exception into an answer
     */
    public BodyFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getRequestURI().equals("/api/v1/imports");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getContentLengthLong() > LIMIT
                ? new byte[LIMIT + 1]
                : request.getInputStream().readNBytes(LIMIT + 1);
        Exception mistake = mistake(request.getContentType(), body);
        if (mistake != null) {
            problems.resolveException(request, response, null, mistake);
            return;
        }
        request.setAttribute(DIGEST, digestOf(body));
        chain.doFilter(new ReadBody(request, body), response);
    }

    /** What can be said of any body before it is read as JSON, which is read more leniently than it should be. */
    private static @Nullable Exception mistake(@Nullable String type, byte[] body) {
        if (body.length > LIMIT) {
            return new PayloadTooLarge("A body may have at most " + LIMIT + " bytes");
        } else if (type != null && type.contains("*")) {
            return new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
        return isText(body) ? null : new MalformedRequest("The body is no readable JSON in UTF-8");
    }

    private static boolean isText(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    private static String digestOf(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
