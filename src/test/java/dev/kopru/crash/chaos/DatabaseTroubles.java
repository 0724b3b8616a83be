package dev.kopru.crash.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;

/** What can happen to the database child: one after the other, each in its turn. */
final class DatabaseTroubles implements ChaosTrouble {

    static final int KINDS = 3;
    private static final long LONGEST_DEATH_MILLIS = 30_000;
    private static final String CONNECTIONS =
            "SELECT id FROM information_schema.processlist WHERE db LIKE 'kopru%' AND id <> CONNECTION_ID() ORDER BY RAND() LIMIT 8";

    private final TroubledService service;
    private final StubbornSql own;
    private final ChaosSettings settings;
    private final Deque<ChaosTrouble> turns = new ConcurrentLinkedDeque<>();
    private final Map<String, Integer> happened = new ConcurrentSkipListMap<>();
    private volatile boolean troubled;
    private volatile long longestDeathMillis;

    DatabaseTroubles(TroubledService service, StubbornSql own, ChaosSettings settings, Random random) {
        this.service = service;
        this.own = own;
        this.settings = settings;
        List<ChaosTrouble> order = new ArrayList<>(List.of(this::killed, this::silent, this::cut));
        Collections.shuffle(order, random);
        turns.addAll(order);
    }

    boolean isTroubled() {
        return troubled;
    }

    @Override
    public void happen() throws Exception {
        troubled = true;
        try {
            ChaosTrouble next = turns.remove();
            turns.add(next);
            next.happen();
            Thread.sleep(settings.between().toMillis());
        } finally {
            troubled = false;
        }
    }

    /** Whether each kind of them has begun. */
    boolean wereAll() {
        return happened.size() == KINDS;
    }

    /** How often what has happened. */
    Map<String, Integer> happened() {
        return Map.copyOf(happened);
    }

    long longestDeathMillis() {
        return longestDeathMillis;
    }

    private void killed() throws Exception {
        happened.merge("killed", 1, Integer::sum);
        long dead = service.databasePid();
        signal("KILL", dead);
        long began = System.nanoTime();
        while (service.databasePid() == dead || service.databasePid() == 0 || HealthProbe.ask(service) != 200) {
            Thread.sleep(100);
            assertThat((System.nanoTime() - began) / 1_000_000)
                    .as("milliseconds until the service is healthy after kill -9 of its database")
                    .isLessThan(LONGEST_DEATH_MILLIS);
        }
        longestDeathMillis = Math.max(longestDeathMillis, (System.nanoTime() - began) / 1_000_000);
    }

    private void silent() throws Exception {
        happened.merge("silent", 1, Integer::sum);
        long pid = service.databasePid();
        signal("STOP", pid);
        try {
            Thread.sleep(settings.silence().toMillis());
        } finally {
            signal("CONT", pid);
        }
    }

    private void cut() {
        happened.merge("cut", 1, Integer::sum);
        for (String id : own.texts(CONNECTIONS)) {
            own.once("KILL CONNECTION " + id);
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
