package dev.kopru.stockcard.image;

import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

    private final Set<String> allowedHosts;
    private final long mostBytes;
    private final CloseableHttpClient client;

    /** {@code allowedHosts}: exact names, or {@code *.example.com}; none = nothing is fetched. */
    public ImageUrls(Set<String> allowedHosts, boolean privateAddresses, Duration timeout, long mostBytes) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
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
        try {
            return client.execute(new HttpGet(address), this::answer).orThrow();
        } catch (PublicAddresses.PrivateAddressException e) {
            throw BadImageException.because(ImageReason.IMAGE_PRIVATE_ADDRESS, address.getHost());
        } catch (IOException e) {
            throw BadImageException.because(
                    ImageReason.IMAGE_NOT_ANSWERED,
                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    /** What the client's own way of calling cannot throw. */
    private record Outcome(@Nullable Answer answer, @Nullable BadImageException bad) {

        Answer orThrow() throws BadImageException {
            if (bad != null) {
                throw bad;
            }
            if (answer == null) {
                throw new IllegalStateException("Neither an answer nor a reason");
            }
            return answer;
        }
    }

    private Outcome answer(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && location != null) {
            return new Outcome(new Answer(null, location.getValue()), null);
        }
        if (status >= 500) {
            return bad(ImageReason.IMAGE_NOT_ANSWERED, "HTTP " + status);
        }
        if (status != 200) {
            return bad(ImageReason.IMAGE_HTTP_STATUS, status);
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Outcome(new Answer(new byte[0], ""), null);
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, mostBytes + 1));
            return bytes.length > mostBytes
                    ? bad(ImageReason.IMAGE_TOO_LARGE, "> " + mostBytes, mostBytes)
                    : new Outcome(new Answer(bytes, ""), null);
        }
    }

    private static Outcome bad(ImageReason reason, Object... arguments) {
        return new Outcome(null, BadImageException.because(reason, arguments));
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
