package dev.kopru.guard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Says on a port of its own, with threads of its own, whether the process is alive, however busy the service is. The JDK's
 * small server does it: nothing that can fail in the large one is shared.
 */
class LivenessPort implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LivenessPort.class);
    private static final String SECONDS = "5";
    private static final int THREADS = 2;
    private static final int BACKLOG = 50;

    private final String address;
    private final int port;
    private final VitalThreads threads;

    private @Nullable HttpServer server;
    private @Nullable ExecutorService workers;

    LivenessPort(String address, int port, VitalThreads threads) {
        this.address = address;
        this.port = port;
        this.threads = threads;
    }

    @Override
    public void start() {
        // A slow asker must not keep one of the two threads for longer.
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS);
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
            ExecutorService pool = Executors.newFixedThreadPool(THREADS, LivenessPort::daemon);
            created.setExecutor(pool);
            created.createContext("/", this::answer);
            created.start();
            server = created;
            workers = pool;
            log.info("Liveness on {}:{}", address, created.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " for liveness cannot be opened on " + address, e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "liveness");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        List<String> dead = threads.dead();
        String state = dead.isEmpty() ? "UP" : "DOWN";
        byte[] body = ("{\"status\":\"" + state + "\"}\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(dead.isEmpty() ? 200 : 503, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** The port that was opened; another one than was asked for where that was 0. */
    int port() {
        HttpServer running = server;
        return running == null ? port : running.getAddress().getPort();
    }

    @Override
    public void stop() {
        HttpServer running = server;
        ExecutorService pool = workers;
        if (running != null && pool != null) {
            running.stop(0);
            pool.shutdownNow();
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
