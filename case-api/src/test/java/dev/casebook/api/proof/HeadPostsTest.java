package dev.casebook.api.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadPostsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer server;
    private ProofFiles files;

    @BeforeEach
    void receive(@TempDir Path directory) throws IOException {
        files = new ProofFiles(directory);
        Files.writeString(files.heads(), "");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/heads", this::keep);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void heads_arrive_in_their_order_and_once_also_after_a_start() throws Exception {
        signed("{1}\n{2}\n");
        posts(NOW).round();
        signed("{3}\n{hal");
        posts(NOW).round();
        posts(NOW).round();
        assertThat(arrived).containsExactly("{1}", "{2}", "{3}");
    }

    @Test
    void a_head_that_does_not_arrive_is_posted_again_a_minute_later_before_any_other() throws Exception {
        signed("{1}\n");
        status = 500;
        HeadPosts posts = posts(NOW);
        posts.round();
        posts.round();
        assertThat(arrived).containsExactly("{1}");
        assertThat(posts.problem()).isEqualTo("it answered 500");
        signed("{2}\n");
        status = 200;
        HeadPosts later = posts(NOW.plusSeconds(60));
        later.round();
        assertThat(arrived).containsExactly("{1}", "{1}", "{2}");
        assertThat(later.problem()).isNull();
    }

    @Test
    void a_receiver_that_redirects_hangs_or_is_gone_is_a_failure() throws Exception {
        signed("{1}\n");
        status = 302;
        assertThat(problem(receiver(true))).isEqualTo("it answered 302");
        status = 0;
        assertThat(problem(receiver(true, Duration.ofSeconds(1)))).isEqualTo("it did not answer in time");
        server.stop(0);
        assertThat(problem(receiver(true))).isEqualTo("it cannot be reached");
    }

    @Test
    void a_receiver_on_this_machine_must_be_allowed() throws Exception {
        signed("{1}\n");
        assertThat(problem(receiver(false))).contains("loopback or private");
        assertThat(arrived).isEmpty();
    }

    private String problem(HeadReceiver receiver) throws InterruptedException {
        HeadPosts posts = new HeadPosts(files, receiver, Clock.fixed(NOW, ZoneOffset.UTC));
        posts.round();
        return posts.problem();
    }

    private HeadPosts posts(Instant now) {
        return new HeadPosts(files, receiver(true), Clock.fixed(now, ZoneOffset.UTC));
    }

    private HeadReceiver receiver(boolean allowPrivate) {
        return receiver(allowPrivate, Duration.ofMinutes(1));
    }

    private HeadReceiver receiver(boolean allowPrivate, Duration patience) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/heads");
        return new HeadReceiver(url, allowPrivate, patience);
    }

    private void signed(String lines) throws IOException {
        Files.writeString(files.heads(), Files.readString(files.heads()) + lines);
    }

    private void keep(HttpExchange call) throws IOException {
        arrived.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (status > 0) {
            call.sendResponseHeaders(status, -1);
            call.close();
        }
    }
}
