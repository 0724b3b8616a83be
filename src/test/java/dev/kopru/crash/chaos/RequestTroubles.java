package dev.kopru.crash.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Requests that nobody should make. */
final class RequestTroubles {

    private static final int SOCKETS = 300;
    private static final long MEGABYTES = 300;
    private static final int BODIES = 3;
    private static final long HELD_MILLIS = 12_000;

    private final TroubledService service;

    RequestTroubles(TroubledService service) {
        this.service = service;
    }

    List<ChaosTrouble> all() {
        return List.of(this::slowSockets, this::hugeBodies);
    }

    /** Each promises a megabyte and sends one byte. */
    private void slowSockets() throws InterruptedException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int n = 0; n < SOCKETS; n++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                sockets.add(socket);
                socket.getOutputStream().write(head("/api/retries/1/payload", 1_000_000, n % 2 == 0));
                socket.getOutputStream().write('{');
            }
            Thread.sleep(HELD_MILLIS);
        } catch (IOException e) {
            // It may refuse them as soon as it likes.
        } finally {
            sockets.forEach(RequestTroubles::close);
        }
    }

    /** Sends on until the service has enough. */
    private void hugeBodies() {
        byte[] part = "a=b&".repeat(16 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (int n = 0; n < BODIES; n++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
                OutputStream to = socket.getOutputStream();
                to.write(head("/api/retries/1/payload", MEGABYTES << 20, n == 0));
                for (long sent = 0; sent < MEGABYTES << 20; sent += part.length) {
                    to.write(part);
                }
            } catch (IOException e) {
                // It had enough.
            }
        }
    }

    private static byte[] head(String path, long length, boolean loggedIn) {
        String login = Base64.getEncoder()
                .encodeToString(("admin:" + TroubledService.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return ("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                        + (loggedIn
                                ? "application/json\r\nAuthorization: Basic " + login
                                : "application/x-www-form-urlencoded")
                        + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Gone anyway.
        }
    }
}
