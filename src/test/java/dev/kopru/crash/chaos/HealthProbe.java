package dev.kopru.crash.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Asks for the service's health all the time, and keeps what it should not have answered. */
final class HealthProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 300;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final TroubledService service;
    private final BooleanSupplier excused;
    private final List<String> complaints = new ArrayList<>();
    private final Thread thread = new Thread(this::look, "health-probe");
    private long slowestMillis;
    private int asked;

    /** {@code excused}: whether the database is in trouble just now. */
    HealthProbe(TroubledService service, BooleanSupplier excused) {
        this.service = service;
        this.excused = excused;
        thread.setDaemon(true);
        thread.start();
    }

    /** 0 when there is no answer. */
    static int ask(TroubledService service) throws InterruptedException {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(service.address("/actuator/health"))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private void look() {
        long lastExcuse = System.nanoTime() - RECOVERY.toNanos();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                boolean before = excused.getAsBoolean();
                int status = ask(service);
                long took = (System.nanoTime() - began) / 1_000_000;
                if (before || excused.getAsBoolean()) {
                    lastExcuse = System.nanoTime();
                }
                boolean recovering = System.nanoTime() - lastExcuse < RECOVERY.toNanos();
                keep(status, took, recovering);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keep(int status, long tookMillis, boolean recovering) {
        asked++;
        slowestMillis = Math.max(slowestMillis, tookMillis);
        // While its database is away it may say so, but it has to say something.
        if (status == 0 || status != 200 && !recovering) {
            complaints.add("health answered " + status + " after " + tookMillis + " ms");
        }
    }

    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public synchronized String toString() {
        return "health asked " + asked + " times, slowest " + slowestMillis + " ms";
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
