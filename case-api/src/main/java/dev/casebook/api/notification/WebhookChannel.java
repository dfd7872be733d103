package dev.casebook.api.notification;

import dev.casebook.saga.notification.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a program outside, signed by the Standard Webhooks scheme: 2xx is arrived, 410 ends it until a restart, anything
 * else is a failure, a redirect too, as the scheme asks, unless they are allowed. The body of an answer is not read.
 */
public final class WebhookChannel implements DeliveryChannel {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookChannel.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final int GONE = 410;
    private static final int MOST_REDIRECTS = 3;
    private static final String GONE_MESSAGE = "the receiver is gone (410); nothing is sent to it until a restart";

    /** Hosts that must not be called. */
    @FunctionalInterface
    interface Forbidden {

        boolean include(String host) throws UnknownHostException;
    }

    private final URI endpoint;
    private final String secret;
    private final Forbidden forbidden;
    private final int redirects;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final AtomicBoolean gone = new AtomicBoolean();

    /**
     * A channel to one receiver.
     *
     * @param secret {@code whsec_} and base64
     * @param allowPrivate whether the receiver, and where it redirects to, may be on this machine or in a private network
     * @param followRedirects whether a call that is redirected as it is (307, 308) is followed, three times at most
     */
    public WebhookChannel(URI endpoint, String secret, boolean allowPrivate, boolean followRedirects, Clock clock) {
        this(
                endpoint,
                secret,
                allowPrivate ? host -> false : InternalAddresses::include,
                followRedirects ? MOST_REDIRECTS : 0,
                ANSWER,
                clock);
    }

    WebhookChannel(URI endpoint, String secret, Forbidden forbidden, int redirects, Duration patience, Clock clock) {
        this.endpoint = endpoint;
        this.secret = secret;
        this.forbidden = forbidden;
        this.redirects = redirects;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Attempt deliver(Delivery delivery, NotifiedCase about) {
        if (gone.get()) {
            return Attempt.notTried(GONE_MESSAGE);
        }
        try {
            return attempt(endpoint, WebhookMessage.of(delivery, about), redirects);
        } catch (HttpTimeoutException e) {
            return Attempt.failed("the receiver did not answer in time");
        } catch (UnknownHostException e) {
            return Attempt.failed("the receiver's name has no address");
        } catch (ConnectException e) {
            return Attempt.failed("the receiver cannot be reached");
        } catch (IOException e) {
            return Attempt.failed("the connection to the receiver failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.failed("the service was stopped");
        }
    }

    private Attempt attempt(URI address, WebhookMessage message, int redirectsLeft)
            throws IOException, InterruptedException {
        if (forbidden.include(address.getHost())) {
            return Attempt.failed("the address of the receiver is loopback or private, which is not allowed");
        }
        HttpResponse<InputStream> answer = answerTo(address, message);
        URI further = redirectsLeft > 0 ? Redirect.in(answer) : null;
        return further == null ? judge(answer) : attempt(further, message, redirectsLeft - 1);
    }

    private HttpResponse<InputStream> answerTo(URI address, WebhookMessage message)
            throws IOException, InterruptedException {
        Instant now = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("content-type", "application/json")
                .header("user-agent", "Casebook")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", message.signature(secret, now))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

    private Attempt judge(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return Attempt.arrived();
        } else if (status == GONE) {
            if (!gone.getAndSet(true)) {
                LOG.warn("casebook.notify.webhook.url: {}", GONE_MESSAGE);
            }
            return Attempt.refused(GONE_MESSAGE);
        }
        String problem = status / 100 == 3
                ? "the receiver redirected (" + status + "), which is not followed"
                : "the receiver answered " + status;
        return new Attempt(Attempt.Outcome.FAILED, problem, waitAskedBy(answer));
    }

    private static Duration waitAskedBy(HttpResponse<?> answer) {
        Duration wait = answer.headers()
                .firstValue("retry-after")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
