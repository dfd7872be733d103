package dev.casebook.api.import_.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Imports histories, one a line, into a server. The server reads them; here they are only told apart. */
public final class HistoryImport {

    /** How many bytes a line may have. */
    private static final int LONGEST = 1 << 20;

    private final CasebookClient client;
    private final Progress progress;
    private final Consumer<String> report;
    private long played;
    private long repeated;
    private long failed;
    private long events;

    /**
     * An import.
     *
     * @param progress told of each line that is done
     * @param report takes what is to be said, line by line
     */
    public HistoryImport(CasebookClient client, Progress progress, Consumer<String> report) {
        this.client = client;
        this.progress = progress;
        this.report = report;
    }

    /**
     * Plays all lines.
     *
     * @param workers how many requests run at once
     * @return whether each was played
     * @throws ImportFailed when the lines cannot be read or sent
     */
    public boolean run(InputStream lines, int workers) {
        try (LineSender sender = new LineSender(client, workers, this::played)) {
            send(new BufferedInputStream(lines, LONGEST), sender);
            sender.finish();
        } catch (IOException unreadable) {
            throw new ImportFailed("The lines cannot be read any further: " + unreadable.getMessage());
        }
        progress.end();
        report.accept(String.format(
                Locale.ROOT,
                "%,d lines: %,d new, %,d there before, %,d failed; %,d events",
                played + failed,
                played - repeated,
                repeated,
                failed,
                events));
        return failed == 0;
    }

    private void send(InputStream lines, LineSender sender) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        for (int read = lines.read(); read >= 0; read = lines.read()) {
            if (read == '\n') {
                send(number++, line, sender);
            } else if (line.size() <= LONGEST) {
                line.write(read);
            }
        }
        send(number, line, sender);
    }

    private void send(long number, ByteArrayOutputStream line, LineSender sender) {
        byte[] json = line.toByteArray();
        line.reset();
        if (json.length > LONGEST) {
            failed(number, "it is longer than 1 MiB");
        } else if (!blank(json)) {
            sender.add(number, json);
        }
    }

    private static boolean blank(byte[] json) {
        for (byte each : json) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private void played(PlayedLine line) {
        progress.step();
        events += line.events();
        if (line.failed()) {
            String step = line.step() == null ? "" : "step " + line.step() + ": ";
            failed(line.number(), step + line.problem());
        } else {
            played++;
            repeated += line.repeated() ? 1 : 0;
        }
    }

    private void failed(long number, String why) {
        failed++;
        report.accept("line " + number + ": " + why + "; not played");
    }
}
