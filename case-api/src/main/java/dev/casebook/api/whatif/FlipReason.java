package dev.casebook.api.whatif;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.CaseReplay.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in one line why something else would have come of a promise. */
final class FlipReason {

    private FlipReason() {}

    static String of(@Nullable Judged before, @Nullable Judged after) {
        if (after == null) {
            String by = before == null ? "" : "; " + before.target().policy() + " did";
            return "no policy promises it any more" + by;
        } else if (before == null) {
            return "promised by " + after.target().policy() + "; nothing was";
        }
        return of(before.target(), after.target());
    }

    private static String of(Target before, Target after) {
        List<String> differences = new ArrayList<>();
        if (!before.dueAt().equals(after.dueAt())) {
            differences.add("due " + after.dueAt() + ", not " + before.dueAt());
        }
        if (!goal(before).equals(goal(after))) {
            differences.add("goal " + goal(after) + ", not " + goal(before));
        }
        add(differences, "calendar", before.calendar(), after.calendar());
        if (!nameOf(before.policy()).equals(nameOf(after.policy()))) {
            add(differences, "policy", before.policy(), after.policy());
        }
        if (!before.paused().equals(after.paused())) {
            differences.add("paused for " + after.paused() + ", not " + before.paused());
        }
        if (before.excused() != after.excused()) {
            differences.add(after.excused() ? "the breach is excused" : "no excuse applies");
        }
        return differences.isEmpty() ? "the case took another course" : String.join("; ", differences);
    }

    private static void add(List<String> differences, String what, String before, String after) {
        if (!before.equals(after)) {
            differences.add(what + " " + after + ", not " + before);
        }
    }

    /** A goal in business days comes to other working time from case to case. */
    private static String goal(Target target) {
        Integer days = target.businessDays();
        return days == null ? Objects.toString(target.goal()) : days + " business days";
    }

    private static String nameOf(String versioned) {
        int version = versioned.lastIndexOf('@');
        return version < 0 ? versioned : versioned.substring(0, version);
    }
}
