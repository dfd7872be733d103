package dev.casebook.api.proof;

import dev.casebook.domain.history.SealedEvent;

/** The log is not what was signed: it was tampered with, and no bundle can be made. */
public final class NotSealed extends RuntimeException {

    NotSealed(SealedEvent event) {
        this(event.named() + " was not there when the log was signed");
    }

    NotSealed(String what) {
        super(what, null, false, false);
    }
}
