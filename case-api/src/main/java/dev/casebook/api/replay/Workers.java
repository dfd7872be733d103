package dev.casebook.api.replay;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The threads of a run: as many as there are cores to read ahead, and as many to fold. */
public final class Workers implements AutoCloseable {

    private final ExecutorService reading = pool("replay-reading");
    private final ExecutorService folding = pool("replay-folding");

    private static ExecutorService pool(String name) {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Reads something beside what is done. */
    <T> Future<T> read(Callable<T> task) {
        return reading.submit(task);
    }

    /**
     * Does something with each item, side by side, and waits for the end of all.
     *
     * @throws RuntimeException what one of them threw
     */
    public <T> void forEach(Collection<T> items, Consumer<T> work) {
        try {
            for (Future<?> done : folding.invokeAll(items.stream()
                    .map(item -> Executors.callable(() -> work.accept(item)))
                    .toList())) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FoldFailed("Stopped");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Ends them without interrupting: that would close the files of an embedded store. */
    @Override
    public void close() {
        reading.shutdown();
        folding.shutdown();
    }
}
