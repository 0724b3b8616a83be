package dev.kopru.stockcard.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Fetches pictures from the hosts that are allowed, and from no address of the own network unless that is allowed too. */
public final class ImageUrls {

    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST = 4000;
    private static final int BLOCK = 16 * 1024;

    private final Set<String> allowedHosts;
    private final Duration longest;
    private final long mostBytes;
    private final CloseableHttpClient client;

    /** {@code allowedHosts}: exact names, or {@code *.example.com}; none = nothing is fetched. */
    public ImageUrls(Set<String> allowedHosts, boolean privateAddresses, Duration timeout, long mostBytes) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
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

    /** Follows redirects by hand, so that each stop is checked as the first one was. */
    byte[] load(String location) throws BadImageException {
        URI address = checked(location);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Answer answer = get(address);
            if (answer.content() != null) {
                return answer.content();
            }
            address = checked(address.resolve(uri(answer.location())).toString());
        }
        throw BadImageException.because(ImageReason.IMAGE_BAD_ADDRESS, "redirects");
    }

    private record Answer(byte @Nullable [] content, String location) {}

    private Answer get(URI address) throws BadImageException {
        HttpGet request = new HttpGet(address);
        AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
        try {
            client.execute(request, response -> {
                outcome.set(outcome(response));
                // Else the client reads on to the end, however far that is, to use the connection again.
                request.cancel();
                return true;
            });
        } catch (PublicAddresses.PrivateAddressException e) {
            throw BadImageException.because(ImageReason.IMAGE_PRIVATE_ADDRESS, address.getHost());
        } catch (IOException e) {
            if (outcome.get() == null) {
                throw notAnswered(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            }
        }
        return Objects.requireNonNull(outcome.get()).orThrow();
    }

    /** What the client's own way of calling cannot throw. */
    private record Outcome(@Nullable Answer answer, @Nullable BadImageException bad) {

        Answer orThrow() throws BadImageException {
            if (bad != null) {
                throw bad;
            }
            return Objects.requireNonNull(answer);
        }
    }

    private Outcome outcome(ClassicHttpResponse response) throws IOException {
        try {
            return new Outcome(answer(response), null);
        } catch (BadImageException e) {
            return new Outcome(null, e);
        }
    }

    private Answer answer(ClassicHttpResponse response) throws IOException, BadImageException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && location != null) {
            return new Answer(null, location.getValue());
        }
        if (status >= 500) {
            throw notAnswered("HTTP " + status);
        }
        if (status != 200) {
            throw BadImageException.because(ImageReason.IMAGE_HTTP_STATUS, status);
        }
        HttpEntity entity = response.getEntity();
        return new Answer(entity == null ? new byte[0] : content(entity.getContent()), "");
    }

    /** A server that goes on for ever, fast or drop by drop, is left. */
    private byte[] content(InputStream body) throws IOException, BadImageException {
        long deadline = System.nanoTime() + longest.toNanos();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] some = new byte[BLOCK];
        int read = body.read(some);
        while (read >= 0) {
            content.write(some, 0, read);
            if (content.size() > mostBytes) {
                throw BadImageException.because(ImageReason.IMAGE_TOO_LARGE, "> " + mostBytes, mostBytes);
            }
            if (System.nanoTime() > deadline) {
                throw notAnswered("> " + longest.toSeconds() + " s");
            }
            read = body.read(some);
        }
        return content.toByteArray();
    }

    private static BadImageException notAnswered(String detail) {
        return BadImageException.because(ImageReason.IMAGE_NOT_ANSWERED, detail);
    }

    private URI checked(String location) throws BadImageException {
        if (location.length() > LONGEST) {
            throw BadImageException.because(ImageReason.IMAGE_BAD_ADDRESS, location.length());
        }
        URI address = uri(location);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!(scheme.equals("http") || scheme.equals("https")) || host == null || address.getUserInfo() != null) {
            throw BadImageException.because(ImageReason.IMAGE_BAD_ADDRESS, "http, https");
        }
        if (!isAllowed(host.toLowerCase(Locale.ROOT))) {
            throw BadImageException.because(ImageReason.IMAGE_HOST_NOT_ALLOWED, host);
        }
        return address;
    }

    private boolean isAllowed(String host) {
        if (allowedHosts.contains(host)) {
            return true;
        }
        int dot = host.indexOf('.');
        while (dot >= 0) {
            if (allowedHosts.contains("*" + host.substring(dot))) {
                return true;
            }
            dot = host.indexOf('.', dot + 1);
        }
        return false;
    }

    /** People paste addresses with blanks and Turkish letters; what is encoded already stays as it is. */
    private static URI uri(String text) throws BadImageException {
        String stripped = text.strip();
        try {
            int authority = stripped.indexOf("://") + 3;
            int path = authority < 3 ? 0 : pathOf(stripped, authority);
            String host = authority < 3 ? "" : stripped.substring(authority, path);
            String head = authority < 3 ? "" : stripped.substring(0, authority) + ascii(host);
            return new URI(head + encoded(stripped.substring(path)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw BadImageException.because(ImageReason.IMAGE_BAD_ADDRESS, String.valueOf(e.getMessage()));
        }
    }

    private static int pathOf(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("/?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String ascii(String host) {
        return host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            boolean plain = c > ' ' && c < 127 && "\"<>\\^`{|}[]".indexOf(c) < 0;
            encoded.append(plain ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return encoded.toString();
    }
}
