package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One run of the program as a process of its own. Closing it kills what still runs. */
final class Program implements AutoCloseable {

    private static final String READY = "Ready: ";

    /** The launcher's first start also records its classes, for which it takes up to two minutes. */
    private static final int PATIENCE_IN_SECONDS = 240;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> read;

    private Program(Process process) {
        this.process = process;
        this.read =
                CompletableFuture.allOf(follow(process.inputReader(), output), follow(process.errorReader(), errors));
        read.thenRun(() -> ready.completeExceptionally(new AssertionError("ended before it was ready:\n" + said())));
    }

    /** Runs the program in the directory with these arguments; settings from the environment are left out. */
    static Program run(Path directory, String... arguments) {
        return run(UnpackedJar.options(), directory, arguments);
    }

    /** Runs the packaged jar as it is: slower to start. */
    static Program runPacked(Path directory, String... arguments) {
        return run(PackagedJar.options(), directory, arguments);
    }

    private static Program run(List<String> options, Path directory, String... arguments) {
        var command = new ArrayList<>(
                List.of(PackagedJar.java(), "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m"));
        command.addAll(options);
        command.addAll(List.of(arguments));
        return start(new ProcessBuilder(command).directory(directory.toFile()));
    }

    /** Runs a command of another kind in the directory. */
    static Program start(ProcessBuilder command) {
        Map<String, String> environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("CASEBOOK_"));
        try {
            return new Program(command.start());
        } catch (IOException e) {
            throw new AssertionError("could not start " + command.command(), e);
        }
    }

    private CompletableFuture<Void> follow(BufferedReader lines, List<String> into) {
        return CompletableFuture.runAsync(() -> lines.lines().forEach(line -> take(line, into)), Program::inThread);
    }

    private void take(String line, List<String> into) {
        into.add(line);
        if (line.startsWith(READY))
            ready.complete(URI.create(line.substring(READY.length()).split("\\s")[0]));
    }

    /** Readers block, so each has a thread of its own. */
    private static void inThread(Runnable reader) {
        var thread = new Thread(reader, "output of a program");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until it says that it is ready. */
    CaseApi awaitReady() throws Exception {
        return new CaseApi(ready.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
    }

    /** Waits until it has ended by itself and all that it printed was read, for its exit code. */
    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                .as(this::said)
                .isTrue();
        read.join();
        return process.exitValue();
    }

    /** Ends it as kill -9 does: it has no say in it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as SIGTERM does, for its exit code. */
    int stop() throws Exception {
        process.destroy();
        return awaitExit();
    }

    List<String> errors() {
        return errors;
    }

    /** All that it printed. */
    String said() {
        return String.join("\n", output) + "\n" + String.join("\n", errors);
    }

    /** The first printed line that contains the text. */
    Optional<String> line(String text) {
        return output.stream().filter(line -> line.contains(text)).findFirst();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
