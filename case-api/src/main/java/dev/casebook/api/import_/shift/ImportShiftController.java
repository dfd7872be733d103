package dev.casebook.api.import_.shift;

import dev.casebook.api.import_.history.HistoryLine;
import dev.casebook.api.import_.history.OneLine;
import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.rest.problem.ValidationFailed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says, and is told, by how much the instants of an imported source are moved. */
@RestController
@RequestMapping("/api/v1/imports/{source}")
class ImportShiftController {

    private static final Duration FARTHEST = Duration.ofDays(366L * 100);

    private final ImportShifts shifts;

    ImportShiftController(ImportShifts shifts) {
        this.shifts = shifts;
    }

    /**
     * A source and its shift.
     *
     * @param shift in whole seconds, at most a hundred years either way
     */
    record Shift(@NotNull Duration shift) {}

    @GetMapping
    Shift shift(@PathVariable String source) {
        return shifts.of(source).map(Shift::new).orElseThrow(() -> new NotFound("shift of this source"));
    }

    /** Answers the shift that stands: the first that was said. */
    @PutMapping
    Shift keep(@PathVariable String source, @RequestBody @Valid Shift asked) {
        if (!OneLine.fits(source, HistoryLine.LONGEST_SOURCE)) {
            throw new ValidationFailed(
                    "source",
                    "must be 1 to " + HistoryLine.LONGEST_SOURCE + " characters, none of them a control character");
        }
        if (asked.shift().getNano() != 0 || asked.shift().abs().compareTo(FARTHEST) > 0) {
            throw new ValidationFailed("shift", "must be whole seconds, at most a hundred years");
        }
        return new Shift(shifts.keep(source, asked.shift()));
    }
}
