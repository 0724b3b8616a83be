package dev.kopru.connector.http;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.WrongConnectionException;
import dev.kopru.finding.Finding;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program behind HTTP. A call is bounded in time and in length from outside, goes to the one host that is set, and ends as
 * an answer, as {@link UnavailableException} (away, broken off, busy) or as {@link WrongConnectionException}.
 */
public final class HttpNeighbour {

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> SAME_CALL_AGAIN = Set.of(307, 308);
    private static final Set<Integer> LOGIN_REFUSED = Set.of(401, 403, 407);
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final int NOT_FOUND_ADDRESS = 405;
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OWN_ERROR = 500;

    private final HttpAddress address;
    private final HttpTerms terms;
    private final Clock clock;
    private final Budget budget;
    private final HttpClient client;

    public HttpNeighbour(String url, HttpTerms terms, Clock clock) {
        this.address = HttpAddress.of(url, terms.allowPlain());
        this.terms = terms;
        this.clock = clock;
        this.budget = new Budget(terms, clock);
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(terms.connectWithin())
                .build();
    }

    /** What is wrong with an address before anything is sent to it. */
    public static Optional<Finding> problem(String url, HttpTerms terms) {
        return HttpAddress.problem(url, terms.allowPlain());
    }

    String host() {
        return address.host();
    }

    /** The program's answer; may be asked again without harm where the call may. */
    public HttpAnswer send(Call call) {
        Call present = call;
        URI uri = address.of(call.path());
        for (int redirects = 0; ; redirects++) {
            budget.take(call.operation());
            long before = System.nanoTime();
            HttpResponse<byte[]> response = exchange(present, uri);
            if (!REDIRECTS.contains(response.statusCode())) {
                return answer(call, response, Duration.ofNanos(System.nanoTime() - before));
            }
            uri = redirected(uri, response, redirects);
            if (!SAME_CALL_AGAIN.contains(response.statusCode())
                    && !present.method().equals("GET")) {
                throw WrongConnectionException.because(Sentence.finding(
                        "moved", address.host(), uri.getScheme() + "://" + uri.getAuthority() + uri.getPath()));
            }
        }
    }

    private URI redirected(URI from, HttpResponse<byte[]> response, int redirects) {
        String location = response.headers().firstValue("location").orElse("");
        if (redirects >= MOST_REDIRECTS || location.isEmpty()) {
            throw WrongConnectionException.because(Sentence.finding("circle", address.host()));
        }
        return address.redirected(from, location);
    }

    private HttpResponse<byte[]> exchange(Call call, URI uri) {
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(
                request(call, uri),
                head -> new BoundedBody(terms.largestAnswer().toBytes()));
        try {
            return coming.get(terms.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw away(
                    call,
                    UnusableAnswerException.because(
                            "slow", address.host(), terms.answerWithin().toSeconds()));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw away(
                    call,
                    cause instanceof UnusableAnswerException unusable
                            ? unusable
                            : UnusableAnswerException.broken(address.host(), cause));
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw away(call, e);
        }
    }

    private UnavailableException away(Call call, Throwable cause) {
        budget.failed();
        return UnavailableException.during(call.operation(), cause);
    }

    private static HttpRequest request(Call call, URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "application/json");
        String json = call.json();
        if (json == null) {
            request.method(call.method(), BodyPublishers.noBody());
        } else {
            request.method(call.method(), BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                    .header("Content-Type", "application/json; charset=utf-8");
        }
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private HttpAnswer answer(Call call, HttpResponse<byte[]> response, Duration took) {
        int status = response.statusCode();
        Instant itsNow =
                response.headers().firstValue("date").flatMap(RetryAfter::date).orElseGet(clock::instant);
        if (status >= FIRST_ERROR) {
            budget.failed();
            refuse(call, response, itsNow);
        } else {
            budget.wentWell();
        }
        try {
            return new HttpAnswer(
                    status,
                    response.headers().map(),
                    BodyText.of(response.body(), response.headers()),
                    itsNow.minus(took));
        } catch (UnusableAnswerException e) {
            throw UnavailableException.during(call.operation(), e);
        }
    }

    /** Returns only where the program does not take what this call says. */
    private void refuse(Call call, HttpResponse<byte[]> response, Instant itsNow) {
        int status = response.statusCode();
        if (LOGIN_REFUSED.contains(status)) {
            throw WrongConnectionException.loginRefused(Sentence.finding("login", address.host(), status));
        }
        if (status == NOT_FOUND_ADDRESS) {
            throw WrongConnectionException.because(Sentence.finding("no-api", address.host(), call.path(), status));
        }
        if (status < FIRST_OWN_ERROR && !LATER.contains(status)) {
            return;
        }
        Duration asked = response.headers()
                .firstValue("retry-after")
                .flatMap(value -> RetryAfter.read(value, itsNow))
                .orElse(null);
        if (asked != null) {
            budget.quietFor(asked);
            throw UnavailableException.busy(call.operation(), asked);
        }
        if (LATER.contains(status)) {
            throw UnavailableException.busy(call.operation(), budget.quietForAWhile());
        }
        throw UnavailableException.during(
                call.operation(), UnusableAnswerException.because("error", address.host(), status));
    }
}
