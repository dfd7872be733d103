package dev.casebook.api.import_.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Sends lines in small requests, some of them at once, and hands on what became of each in the order of the lines. Lines
 * of one case never meet: a case is one line.
 */
public final class LineSender implements AutoCloseable {

    private static final int LINES = 100;
    private static final int BYTES = 4 << 20;

    private final CasebookClient client;
    private final int workers;
    private final Consumer<PlayedLine> results;
    private final ExecutorService pool;
    private final Deque<Future<List<PlayedLine>>> underWay = new ArrayDeque<>();
    private List<CasebookClient.Line> request = new ArrayList<>();
    private int bytes;

    /**
     * A sender to one server.
     *
     * @param client the server
     * @param workers how many requests run at once
     * @param results what is told of each line, by the thread that adds and finishes
     */
    public LineSender(CasebookClient client, int workers, Consumer<PlayedLine> results) {
        this.client = client;
        this.workers = workers;
        this.results = results;
        this.pool = Executors.newFixedThreadPool(workers);
    }

    /**
     * Takes a line; waits while enough is under way.
     *
     * @throws ImportFailed when an earlier line could not be sent
     */
    public void add(long number, byte[] json) {
        request.add(new CasebookClient.Line(number, json));
        bytes += json.length;
        if (request.size() >= LINES || bytes >= BYTES) {
            send();
        }
    }

    /**
     * Waits until every line has been answered.
     *
     * @throws ImportFailed when one could not be sent
     */
    public void finish() {
        if (!request.isEmpty()) {
            send();
        }
        while (!underWay.isEmpty()) {
            answer();
        }
    }

    private void send() {
        List<CasebookClient.Line> full = request;
        request = new ArrayList<>();
        bytes = 0;
        underWay.add(pool.submit(() -> client.play(full)));
        if (underWay.size() >= 2 * workers) {
            answer();
        }
    }

    private void answer() {
        try {
            underWay.remove().get().forEach(results);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ImportFailed known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("Stopped. Run the same again: it goes on");
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
