package dev.kopru.stockcard.image;

import dev.kopru.net.PublicAddresses;
import dev.kopru.stockcard.image.pixel.BadImageException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Fetches pictures from the hosts that are allowed, and from no address of the own network unless that is allowed too. */
public final class ImageUrls implements AutoCloseable {

    private final ImageAddresses addresses;
    private final Duration longest;
    private final long mostBytes;
    private final CloseableHttpClient client;
    private final ExecutorService fetching = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "image-fetch");
        thread.setDaemon(true);
        return thread;
    });

    /** {@code allowedHosts}: exact names, or {@code *.example.com}; none = nothing is fetched. */
    public ImageUrls(Set<String> allowedHosts, boolean privateAddresses, Duration timeout, long mostBytes) {
        this.addresses = new ImageAddresses(allowedHosts);
        this.longest = timeout;
        this.mostBytes = mostBytes;
        Timeout patience = Timeout.of(timeout.toMillis(), TimeUnit.MILLISECONDS);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(privateAddresses))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent("Kopru")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /** Nothing further can be fetched. */
    @Override
    public void close() {
        fetching.shutdown();
        client.close(CloseMode.GRACEFUL);
    }

    /** The whole content, within one time for everything: looking names up, all redirects, and the last byte. */
    byte[] load(String location) throws BadImageException {
        ImageFetch fetch = new ImageFetch(client, addresses, mostBytes);
        Future<ImageFetch.Outcome> coming = fetching.submit(() -> fetch.load(location));
        try {
            return coming.get(longest.toMillis(), TimeUnit.MILLISECONDS).orThrow();
        } catch (TimeoutException e) {
            fetch.giveUp();
            throw ImageFetch.notAnswered("> " + longest.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Fetching " + location + " ended unexpectedly", e.getCause());
        } catch (InterruptedException e) {
            fetch.giveUp();
            Thread.currentThread().interrupt();
            throw ImageFetch.notAnswered("interrupted");
        }
    }
}
