package dev.casebook.api.rest.request;

import dev.casebook.domain.supportcase.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a command request says beside its body.
 *
 * @param actor who acts
 * @param idempotencyKey the key under which it happens at most once, or null
 * @param ifVersion the version that it is meant for, or null for any
 * @param requestId the id of the request, written into every event it causes
 * @param method the HTTP method
 * @param path the path
 * @param bodyDigest SHA-256 of the body, in hex
 */
public record CommandRequest(
        Actor actor,
        @Nullable String idempotencyKey,
        @Nullable Long ifVersion,
        String requestId,
        String method,
        String path,
        String bodyDigest) {}
