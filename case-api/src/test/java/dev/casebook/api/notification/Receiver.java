package dev.casebook.api.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A program outside that receives webhooks: it answers as it is told to and keeps what it got. */
final class Receiver implements AutoCloseable {

    record Call(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    /** What it does with a call. */
    @FunctionalInterface
    interface Manner {
        void answer(HttpExchange call) throws IOException;
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicReference<Manner> manner = new AtomicReference<>(status(200));
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() {
        return start(0);
    }

    static Receiver start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Receiver receiver = new Receiver(server);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", receiver::receive);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Manner status(int status, String... header) {
        return call -> {
            if (header.length == 2) {
                call.getResponseHeaders().set(header[0], header[1]);
            }
            call.sendResponseHeaders(status, -1);
        };
    }

    /** Lets a call wait until the receiver is closed. */
    Manner hanging() {
        return call -> {
            try {
                closed.await(10, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    Receiver answering(Manner next) {
        manner.set(next);
        return this;
    }

    private void receive(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(call.getRequestURI().getPath(), Map.copyOf(call.getRequestHeaders()), body));
        manner.get().answer(call);
        call.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/hook");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
