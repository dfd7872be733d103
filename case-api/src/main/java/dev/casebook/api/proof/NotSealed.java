package dev.casebook.api.proof;

import dev.casebook.domain.history.SealedEvent;

/** An event stands in the log where nobody signed one: the log was tampered with, and no bundle can be made. */
public final class NotSealed extends RuntimeException {

    NotSealed(SealedEvent event) {
        super(event.named() + " was not there when the log was signed", null, false, false);
    }
}
