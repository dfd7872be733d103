package dev.casebook.domain.history;

/** A file that cannot be read as a bundle or a head. Its message is one line for who gave it. */
public final class BrokenBundle extends RuntimeException {

    BrokenBundle(String what) {
        super(what, null, false, false);
    }
}
