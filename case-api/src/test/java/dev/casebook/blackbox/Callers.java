package dev.casebook.blackbox;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers that go on calling until the server answers no more. */
final class Callers implements AutoCloseable {

    /** One call or several; numbers are given once each. */
    @FunctionalInterface
    interface Call {
        void with(int number) throws IOException, InterruptedException;
    }

    private final ExecutorService threads;
    private final AtomicInteger numbers = new AtomicInteger();
    private final int count;

    Callers(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    void each(Call call) {
        for (int caller = 0; caller < count; caller++) threads.execute(() -> callUntilNobodyAnswers(call));
    }

    private void callUntilNobodyAnswers(Call call) {
        try {
            while (true) call.with(numbers.incrementAndGet());
        } catch (IOException serverIsGone) {
            // What was not answered was not acknowledged.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(90, TimeUnit.SECONDS)) threads.shutdownNow();
    }
}
