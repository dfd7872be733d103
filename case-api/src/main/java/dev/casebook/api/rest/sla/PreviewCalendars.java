package dev.casebook.api.rest.sla;

import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.rest.problem.UnreadableBody;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarMistake;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calendars that a preview can count with: those in force by name, and any that a request brings along. */
@Component
class PreviewCalendars {

    private final PoliciesInForce policies;
    private final JsonMapper json;

    PreviewCalendars(PoliciesInForce policies, JsonMapper json) {
        this.policies = policies;
        this.json = json;
    }

    /**
     * The calendar that a request names or describes.
     *
     * @throws ValidationFailed when it does neither, with the field that is wrong
     */
    WorkingTime read(@Nullable JsonNode calendar) {
        if (calendar == null || calendar.isNull()) {
            throw new ValidationFailed("calendar", "must be given");
        } else if (calendar.isString()) {
            return named(calendar.stringValue());
        } else if (calendar.isObject()) {
            return described(calendar);
        }
        throw new ValidationFailed("calendar", "must be the name of a calendar, or a calendar");
    }

    private WorkingTime named(String name) {
        ServicePolicies inForce = policies.book().current().policies();
        Map<String, WorkingTime> byName = new HashMap<>();
        inForce.inOrder().forEach(policy -> add(byName, policy.calendar(), policy.workingTime()));
        inForce.calendars().forEach((versioned, time) -> add(byName, versioned, time));
        WorkingTime time = byName.get(name);
        if (time == null) {
            throw new ValidationFailed("calendar", "is no calendar in force");
        }
        return time;
    }

    private static void add(Map<String, WorkingTime> byName, String versioned, WorkingTime time) {
        int version = versioned.lastIndexOf('@');
        byName.put(versioned, time);
        byName.put(version < 0 ? versioned : versioned.substring(0, version), time);
    }

    private WorkingTime described(JsonNode calendar) {
        try {
            return BusinessCalendar.of(
                    json.treeToValue(calendar, CalendarBody.class).definition());
        } catch (DatabindException unreadable) {
            throw UnreadableBody.inField("calendar", unreadable);
        } catch (CalendarMistake mistake) {
            throw new ValidationFailed("calendar." + mistake.place(), mistake.what());
        }
    }
}
