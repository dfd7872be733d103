package dev.casebook.api.config.eventstore;

import java.util.Arrays;
import java.util.List;

/** Examples of events, for tests of other packages. */
public final class ExampleEvents {

    private ExampleEvents() {}

    /** An event of a kind with all that it can have, and one with only what it must have. */
    public static List<Object> of(Class<?> kind) {
        return Arrays.stream(Examples.Fill.values())
                .map(fill -> Examples.of(kind, fill))
                .toList();
    }
}
