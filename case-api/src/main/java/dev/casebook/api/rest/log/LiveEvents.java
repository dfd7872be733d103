package dev.casebook.api.rest.log;

import dev.casebook.api.log.CloudEvent;
import dev.casebook.api.log.EventJson;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.rest.problem.Unavailable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live streams of the log. Each reads the log for itself, so a slow reader delays nobody. */
@Component
class LiveEvents {

    private static final int MOST_STREAMS = 64;
    private static final int PAGE = 200;
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final int QUIET_LOOKS_BEFORE_SIGN_OF_LIFE = 40;

    private final EventLog log;
    private final EventJson json;
    private final Semaphore free = new Semaphore(MOST_STREAMS);
    private final ExecutorService streams = Executors.newCachedThreadPool(LiveEvents::thread);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean closed;

    LiveEvents(EventLog log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    /**
     * Opens a stream.
     *
     * @throws Unavailable when there are too many already
     */
    SseEmitter open(long after, Set<String> types) {
        if (!free.tryAcquire()) {
            throw new Unavailable("There are " + MOST_STREAMS + " live streams already");
        }
        SseEmitter emitter = new SseEmitter(0L);
        AtomicBoolean gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onError(error -> gone.set(true));
        streams.execute(() -> follow(emitter, gone, after, types));
        return emitter;
    }

    private void follow(SseEmitter emitter, AtomicBoolean gone, long after, Set<String> types) {
        try {
            emitter.send(SseEmitter.event().comment("casebook"));
            long position = after;
            int quiet = 0;
            while (!gone.get() && !closed) {
                EventLog.Page page = log.after(position, types, PAGE);
                for (LoggedEvent event : page.events()) {
                    send(emitter, event);
                }
                position = page.reached();
                quiet = page.events().isEmpty() ? quiet + 1 : 0;
                if (quiet > 0) {
                    rest(emitter, quiet);
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException readerLeft) {
            gone.set(true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException failure) {
            emitter.completeWithError(failure);
        } finally {
            free.release();
        }
    }

    private void send(SseEmitter emitter, LoggedEvent event) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(event.position()))
                .data(CloudEvent.of(event, json.payloadOf(event)), MediaType.APPLICATION_JSON));
    }

    /** Waits a little; now and then writes a comment, which also finds out whether the reader is still there. */
    private void rest(SseEmitter emitter, int quiet) throws IOException, InterruptedException {
        if (quiet % QUIET_LOOKS_BEFORE_SIGN_OF_LIFE == 0) {
            emitter.send(SseEmitter.event().comment("nothing new"));
        }
        closed = closing.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends the streams before the web server waits for open requests. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        closing.countDown();
        streams.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "live-events");
        thread.setDaemon(true);
        return thread;
    }
}
