package dev.casebook.domain.responsetime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team that the configuration knows.
 *
 * @param name its name, as cases name it
 * @param lead who leads it, or null
 * @param addresses the e-mail addresses at which it is told
 * @param calendar the calendar of its hours, as name@version, or null where it is told at any hour
 */
public record Team(
        String name,
        @Nullable String lead,
        List<String> addresses,
        @Nullable String calendar) {}
