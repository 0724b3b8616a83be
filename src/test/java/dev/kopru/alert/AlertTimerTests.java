package dev.kopru.alert;

import static dev.kopru.alert.AlertNode.many;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kopru.alert.rule.Alerts;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.TestNode;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two nodes look at the rules and send, each by its own timer. */
class AlertTimerTests {

    private static final String[] SETTINGS = {
        "kopru.timers.enabled=true",
        "kopru.watch-interval=1h",
        "kopru.alerts.every=10s",
        "kopru.alerts.summary.enabled=false",
        "kopru.alerts.webhooks.private-addresses=true"
    };

    @Test
    void twoNodesTellOfOneThingOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        HttpServer receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try (Schemas schemas = TestDatabase.fresh();
                PostOffice post = new PostOffice();
                AlertNode one = AlertNode.start(schemas, with(post.settings()));
                AlertNode other = AlertNode.start(schemas, with(post.settings()))) {
            one.subscribe(
                    Channel.WEBHOOK, "http://127.0.0.1:" + receiver.getAddress().getPort() + "/", "tr");
            one.subscribe(Channel.MAIL, "patron@ornek.com.tr", "tr");
            one.script().holds(many(150));
            other.script().holds(many(150));

            TestNode.await(
                    "both were told", () -> calls.get() > 0 && !post.letters().isEmpty());
            never.await(12, TimeUnit.SECONDS);

            assertThat(calls.get()).isEqualTo(1);
            assertThat(post.letters()).hasSize(1);
            assertThat(one.node().bean(Alerts.class).count(false, 10_000)).isEqualTo(1);
        } finally {
            receiver.stop(0);
        }
    }

    private static String[] with(String[] more) {
        String[] all = new String[SETTINGS.length + more.length];
        System.arraycopy(SETTINGS, 0, all, 0, SETTINGS.length);
        System.arraycopy(more, 0, all, SETTINGS.length, more.length);
        return all;
    }
}
