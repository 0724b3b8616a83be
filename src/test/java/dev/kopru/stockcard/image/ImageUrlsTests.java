package dev.kopru.stockcard.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kopru.net.PublicAddresses;
import dev.kopru.stockcard.image.pixel.BadImageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageUrlsTests {

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer server = server();

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", path.substring(4).replace("~", "://"));
            exchange.sendResponseHeaders(302, -1);
        } else if (path.startsWith("/loop")) {
            exchange.getResponseHeaders().add("Location", "/loop");
            exchange.sendResponseHeaders(301, -1);
        } else if (path.startsWith("/status/")) {
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
        } else if (path.startsWith("/later")) {
            pause(700);
            exchange.getResponseHeaders().add("Location", path.substring(6));
            exchange.sendResponseHeaders(302, -1);
        } else if (path.startsWith("/slow")) {
            pause(6000);
            exchange.sendResponseHeaders(200, -1);
        } else if (path.startsWith("/endless") || path.startsWith("/drops")) {
            endless(exchange, path.startsWith("/drops"));
        } else {
            byte[] content = path.startsWith("/large") ? new byte[5000] : path.getBytes();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endless(HttpExchange exchange, boolean slowly) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            for (long sent = 0; sent < Long.MAX_VALUE; sent++) {
                exchange.getResponseBody().write(new byte[slowly ? 1 : 4096]);
                exchange.getResponseBody().flush();
                if (slowly) {
                    Thread.sleep(50);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static ImageUrls urls(boolean privateAllowed, String... hosts) {
        return new ImageUrls(Set.of(hosts), privateAllowed, Duration.ofMillis(1500), 4000);
    }

    private static String refused(ImageUrls urls, String address) {
        BadImageException bad = catchThrowableOfType(BadImageException.class, () -> urls.load(address));
        return bad == null ? "fetched" : bad.reason().code();
    }

    @Test
    void anAddressWithoutEndingOrWithAQueryIsFetched() throws BadImageException {
        assertThat(urls(true, "127.0.0.1").load(at("/Download/fec7?x=1&y=2")))
                .asString()
                .isEqualTo("/Download/fec7?x=1&y=2");
    }

    @Test
    void blanksAndTurkishLettersAreEncodedAndWhatIsEncodedStays() throws BadImageException {
        urls(true, "127.0.0.1").load(" " + at("/ürün görseli (1).jpg?ad=İ%20x "));

        assertThat(asked).containsExactly("/%C3%BCr%C3%BCn%20g%C3%B6rseli%20(1).jpg?ad=%C4%B0%20x");
    }

    @Test
    void onlyAllowedHostsAreAsked() {
        assertThat(refused(urls(true), at("/a.jpg"))).isEqualTo("IMAGE_HOST_NOT_ALLOWED");
        assertThat(refused(urls(true, "*.example.com"), "http://example.com/a.jpg"))
                .isEqualTo("IMAGE_HOST_NOT_ALLOWED");
        assertThat(refused(urls(true, "*.example.com"), "http://example.com.evil.tr/a.jpg"))
                .isEqualTo("IMAGE_HOST_NOT_ALLOWED");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/a",
                "file:///etc/passwd",
                "http://x:y@127.0.0.1/a",
                "//127.0.0.1/a",
                "a.jpg",
                "http://",
                ""
            })
    void otherKindsOfAddressesAreRefused(String address) {
        assertThat(refused(urls(true, "127.0.0.1"), address)).isEqualTo("IMAGE_BAD_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "10.0.0.1",
                "169.254.169.254",
                "192.168.1.1"
            })
    void theOwnNetworkIsNotAskedUnlessAllowed(String host) {
        assertThat(refused(
                        urls(false, host),
                        "http://" + host + ":" + server.getAddress().getPort() + "/a.jpg"))
                .isEqualTo("IMAGE_PRIVATE_ADDRESS");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100.64.0.1",
                "172.16.0.1",
                "198.18.0.1",
                "203.0.113.5",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "fc00::1",
                "fe80::1",
                "2002:7f00:1::",
                "2001:0:1::",
                "64:ff9b::7f00:1",
                "ff02::1"
            })
    void addressesOfSpecialPurposeAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void aRedirectIsCheckedAsTheFirstAddressWas() throws BadImageException {
        ImageUrls urls = urls(true, "127.0.0.1");
        assertThat(urls.load(at("/to//b.jpg"))).asString().isEqualTo("/b.jpg");
        assertThat(refused(urls, at("/to/http~evil.tr/b.jpg"))).isEqualTo("IMAGE_HOST_NOT_ALLOWED");
        assertThat(refused(urls, at("/to/file~/etc/passwd"))).isEqualTo("IMAGE_BAD_ADDRESS");
        assertThat(refused(urls, at("/loop"))).isEqualTo("IMAGE_BAD_ADDRESS");
        assertThat(asked).hasSizeLessThan(15);
    }

    @Test
    void answersThatAreNoPictureHaveTheirReasons() {
        ImageUrls urls = urls(true, "127.0.0.1");
        assertThat(refused(urls, at("/status/404"))).isEqualTo("IMAGE_HTTP_STATUS");
        assertThat(refused(urls, at("/status/503"))).isEqualTo("IMAGE_NOT_ANSWERED");
        assertThat(refused(urls, at("/slow"))).isEqualTo("IMAGE_NOT_ANSWERED");
        assertThat(refused(urls, at("/large"))).isEqualTo("IMAGE_TOO_LARGE");
        server.stop(0);
        assertThat(refused(urls, at("/a.jpg"))).isEqualTo("IMAGE_NOT_ANSWERED");
    }

    @Test
    @Timeout(20)
    void aServerThatNeverEndsIsLeft() {
        ImageUrls urls = urls(true, "127.0.0.1");

        assertThat(refused(urls, at("/endless"))).isEqualTo("IMAGE_TOO_LARGE");
        assertThat(refused(urls, at("/drops"))).isEqualTo("IMAGE_NOT_ANSWERED");
    }

    /** Every line comes well within the time for one read, and so does every further address. */
    @Test
    @Timeout(20)
    void oneDeadlineHoldsForAllLinesAndAllRedirects() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> drip(dripping));
            serving.setDaemon(true);
            serving.start();
            ImageUrls urls = urls(true, "127.0.0.1");
            long began = System.nanoTime();

            assertThat(refused(urls, "http://127.0.0.1:" + dripping.getLocalPort() + "/a.jpg"))
                    .isEqualTo("IMAGE_NOT_ANSWERED");
            assertThat(refused(urls, at("/later/later/later/later/b.jpg"))).isEqualTo("IMAGE_NOT_ANSWERED");

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(7));
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes());
            for (int line = 0; line < 200; line++) {
                socket.getOutputStream().write(("X-Line-" + line + ": 1\r\n").getBytes());
                socket.getOutputStream().flush();
                Thread.sleep(100);
            }
        } catch (IOException e) {
            // Left, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
