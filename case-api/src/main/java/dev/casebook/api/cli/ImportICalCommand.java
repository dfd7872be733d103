package dev.casebook.api.cli;

import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.holidays.BrokenHolidayFile;
import dev.casebook.api.import_.holidays.CalendarFile;
import dev.casebook.api.import_.holidays.HolidayFile;
import dev.casebook.api.replay.output.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes exceptions of a calendar out of a holiday file. */
@Command(
        name = "import-ical",
        description = {
            "Makes closed dates of a calendar out of the whole-day events of an iCalendar file.",
            "Prints them as YAML, or puts them into a configuration file; dates that it has already stay."
        })
@SuppressWarnings("NullAway.Init")
final class ImportICalCommand implements Callable<Integer> {

    private static final int YEARS_AHEAD = 2;

    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "The holidays, as .ics.")
    private Path path;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "The calendar, as the files name it.")
    private String name;

    @Option(names = "--into", paramLabel = "FILE", description = "The configuration file that has the calendar.")
    private @Nullable Path into;

    @Option(names = "--from", paramLabel = "YEAR", description = "The first year. Default: this one.")
    private @Nullable Year from;

    @Option(names = "--to", paramLabel = "YEAR", description = "The last year. Default: two after the first.")
    private @Nullable Year to;

    ImportICalCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Year first = from == null ? Year.now(clock) : from;
        Year last = to == null ? first.plusYears(YEARS_AHEAD) : to;
        if (last.isBefore(first) || first.getValue() < 1900 || last.getValue() > 2200) {
            throw new ParameterException(
                    command.commandLine(), "--from and --to must be years from 1900 to 2200, in order");
        }
        HolidayFile file = saying(path, () -> HolidayFile.parse(read(path)));
        SortedMap<LocalDate, String> dates =
                file.dates(first.atDay(1), last.atMonth(Month.DECEMBER).atEndOfMonth());
        if (file.timed() > 0) {
            command.commandLine().getErr().println(file.timed() + " events with hours were left out");
        }
        if (dates.isEmpty()) {
            throw new ImportFailed(path + ": has no whole-day event from " + first + " to " + last);
        }
        if (into == null) {
            command.commandLine().getOut().print(CalendarFile.alone(name, dates));
            command.commandLine().getOut().flush();
        } else {
            merge(into, dates);
        }
        return 0;
    }

    private void merge(Path target, SortedMap<LocalDate, String> dates) {
        CalendarFile.Merged merged = saying(target, () -> CalendarFile.merged(read(target), name, dates));
        try {
            replace(target.toRealPath(), merged.text());
        } catch (IOException unwritable) {
            throw new ImportFailed(target + ": cannot be written; it stays as it was");
        }
        command.commandLine().getOut().println(merged.added() + " of " + dates.size() + " dates were new to " + target);
    }

    /** All of it or nothing: half a configuration would be all that is left of what somebody wrote. */
    private static void replace(Path file, String text) throws IOException {
        PosixFileAttributeView owner = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> permissions =
                owner == null ? Set.of() : owner.readAttributes().permissions();
        try (WholeFile whole = WholeFile.replacing(file)) {
            whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
            whole.complete();
        }
        if (owner != null) {
            owner.setPermissions(permissions);
        }
    }

    private static <T> T saying(Path file, Supplier<T> work) {
        try {
            return work.get();
        } catch (BrokenHolidayFile broken) {
            throw new ImportFailed(file + ": " + broken.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new BrokenHolidayFile("is no text in UTF-8");
        } catch (IOException unreadable) {
            throw new BrokenHolidayFile("there is no such file, or it may not be read");
        }
    }
}
