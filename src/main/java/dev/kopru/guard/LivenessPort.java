package dev.kopru.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Says on a port of its own, with threads of its own, whether the process is alive, however busy the service is. Whatever
 * is asked, the answer is the same; so no server is needed that waits for slow askers to finish their question.
 */
class LivenessPort implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LivenessPort.class);
    private static final int THREADS = 4;
    private static final int BACKLOG = 200;
    private static final int PATIENCE_MILLIS = 100;
    private static final int LONGEST_QUESTION = 8_192;

    private final String address;
    private final int port;
    private final VitalThreads threads;

    private @Nullable ServerSocket server;
    private @Nullable ExecutorService workers;

    LivenessPort(String address, int port, VitalThreads threads) {
        this.address = address;
        this.port = port;
        this.threads = threads;
    }

    @Override
    public void start() {
        try {
            ServerSocket opened = new ServerSocket(port, BACKLOG, InetAddress.getByName(address));
            ExecutorService pool = Executors.newFixedThreadPool(THREADS, LivenessPort::daemon);
            for (int i = 0; i < THREADS; i++) {
                pool.execute(() -> answerAll(opened));
            }
            server = opened;
            workers = pool;
            log.info("Liveness on {}:{}", address, opened.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " for liveness cannot be opened on " + address, e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "liveness");
        thread.setDaemon(true);
        return thread;
    }

    private void answerAll(ServerSocket opened) {
        while (!opened.isClosed()) {
            try (Socket asker = opened.accept()) {
                answer(asker);
            } catch (IOException e) {
                log.debug("A liveness probe was not answered: {}", e.getMessage());
            }
        }
    }

    /** What has arrived of the question is read, since closing a connection with unread bytes may undo the answer. */
    private void answer(Socket asker) throws IOException {
        boolean alive = threads.dead().isEmpty();
        String body = "{\"status\":\"" + (alive ? "UP" : "DOWN") + "\"}\n";
        asker.setSoTimeout(PATIENCE_MILLIS);
        byte[] question = new byte[LONGEST_QUESTION];
        try {
            int read = asker.getInputStream().read(question);
            log.trace("{} bytes of a question", read);
        } catch (IOException slow) {
            log.trace("A slow question");
        }
        asker.getOutputStream()
                .write(("HTTP/1.1 " + (alive ? "200 OK" : "503 Service Unavailable")
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                + "\r\nConnection: close\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** The port that was opened; another one than was asked for where that was 0. */
    int port() {
        ServerSocket opened = server;
        return opened == null ? port : opened.getLocalPort();
    }

    @Override
    public void stop() {
        ServerSocket opened = server;
        ExecutorService pool = workers;
        try {
            if (opened != null && pool != null) {
                opened.close();
                pool.shutdownNow();
            }
        } catch (IOException e) {
            log.debug("The port for liveness was not closed: {}", e.getMessage());
        }
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Up before all others, and down after them. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
