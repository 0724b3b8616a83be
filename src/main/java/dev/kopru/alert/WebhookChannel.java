package dev.kopru.alert;

import dev.kopru.alert.DeliveryException.Reach;
import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.net.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Signed JSON by HTTP. Any answer of 2xx means that it has arrived; no redirect is followed, as it could lead anywhere, and
 * nothing of the answer is read but its status.
 */
@Component
class WebhookChannel implements Sender, DisposableBean {

    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final boolean privateAddresses;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final Executor deadline = CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS);

    WebhookChannel(AlertSettings settings, Clock clock) {
        this.privateAddresses = settings.webhooks().privateAddresses();
        this.clock = clock;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(privateAddresses))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .setUserAgent("Kopru")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void send(Message message, Recipient recipient) throws DeliveryException {
        URI address = URI.create(recipient.address());
        if (!privateAddresses && !"https".equals(address.getScheme())) {
            throw new DeliveryException(
                    Reach.FOR_GOOD, "only https, unless jobs/alerts.yml says webhooks.private-addresses: true");
        }
        HttpPost post = post(address, message, recipient);
        deadline.execute(post::cancel);
        try (ClassicHttpResponse response = client.executeOpen(null, post, null)) {
            check(response.getCode());
        } catch (PublicAddresses.PrivateAddressException e) {
            throw new DeliveryException(
                    Reach.FOR_GOOD,
                    address.getHost() + " is in your own network; jobs/alerts.yml: webhooks.private-addresses",
                    e);
        } catch (IOException e) {
            throw new DeliveryException(Reach.RECIPIENT, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private HttpPost post(URI address, Message message, Recipient recipient) {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        HttpPost post = new HttpPost(address);
        post.setHeader("Kopru-Id", message.token());
        post.setHeader(
                WebhookSignature.HEADER,
                WebhookSignature.of(String.valueOf(recipient.secret()), clock.instant(), body));
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return post;
    }

    private static void check(int status) throws DeliveryException {
        if (status < HttpStatus.SC_OK || status >= HttpStatus.SC_REDIRECTION) {
            throw new DeliveryException(
                    status == HttpStatus.SC_GONE ? Reach.FOR_GOOD : Reach.RECIPIENT, "the answer was HTTP " + status);
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
