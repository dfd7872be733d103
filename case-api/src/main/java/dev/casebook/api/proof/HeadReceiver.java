package dev.casebook.api.proof;

import dev.casebook.api.notification.InternalAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A program outside that keeps signed heads: 2xx is arrived, anything else a failure, a redirect too. */
final class HeadReceiver {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI url;
    private final boolean allowPrivate;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * A receiver.
     *
     * @param allowPrivate whether it may be on this machine or in a private network
     * @param patience how long an answer is waited for
     */
    HeadReceiver(URI url, boolean allowPrivate, Duration patience) {
        this.url = url;
        this.allowPrivate = allowPrivate;
        this.patience = patience;
    }

    /**
     * Posts a head.
     *
     * @param head its JSON, signature included
     * @return null where it arrived, else why not, for the log
     */
    @Nullable
    String post(String head) throws InterruptedException {
        try {
            return allowPrivate || !InternalAddresses.include(url.getHost())
                    ? judge(answer(head))
                    : "its address is loopback or private, which is not allowed";
        } catch (HttpTimeoutException late) {
            return "it did not answer in time";
        } catch (UnknownHostException nowhere) {
            return "its name has no address";
        } catch (ConnectException unreachable) {
            return "it cannot be reached";
        } catch (IOException broken) {
            return "the connection failed";
        }
    }

    private int answer(String head) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("content-type", "application/json")
                .header("user-agent", "Casebook")
                .POST(HttpRequest.BodyPublishers.ofString(head))
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private static @Nullable String judge(int status) {
        return status / 100 == 2 ? null : "it answered " + status;
    }
}
