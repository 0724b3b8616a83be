package dev.kopru.alert;

import static dev.kopru.alert.AlertNode.many;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts by webhook, to a real HTTP server. */
class WebhookTests {

    private record Call(String path, String signature, String id, String type, byte[] body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final HttpServer RECEIVER = receiver();
    private static final AlertNode NODE = AlertNode.start(SCHEMAS, "kopru.alerts.webhooks.private-addresses=true");

    private static volatile int answer;

    @BeforeEach
    void nobodyWasTold() {
        NODE.forgetAll();
        CALLS.clear();
        answer = 204;
    }

    @AfterAll
    static void end() {
        NODE.close();
        RECEIVER.stop(0);
        SCHEMAS.close();
    }

    @Test
    void whatHoldsAndThatItIsOverArriveOnceEachInBothLanguages() {
        NODE.subscribe(Channel.WEBHOOK, address("/hook?a=ş"), "tr");
        NODE.script().holds(many(150));
        NODE.go();
        NODE.after(Duration.ofMinutes(1));
        NODE.script().holds();
        NODE.go();
        NODE.after(Duration.ofMinutes(6));
        NODE.after(Duration.ofMinutes(60));

        assertThat(CALLS).hasSize(2);
        JsonNode raised = CALLS.get(0).json();
        JsonNode solved = CALLS.get(1).json();
        assertThat(CALLS.get(0).type()).startsWith("application/json");
        assertThat(raised.get("kind").asString()).isEqualTo("alert");
        assertThat(raised.get("code").asString()).isEqualTo("RETRIES_MANY");
        assertThat(raised.get("job").asString()).isEqualTo("OrderImportJob");
        assertThat(raised.get("severity").asString()).isEqualTo("warning");
        assertThat(raised.get("state").asString()).isEqualTo("raised");
        assertThat(raised.get("solvedAt").isNull()).isTrue();
        assertThat(raised.get("values").toString()).isEqualTo("[\"150\",\"100\"]");
        assertThat(raised.get("text").get("tr").asString()).startsWith("Sipariş aktarımı: 150 reddedilmiş kayıt");
        assertThat(raised.get("text").get("en").asString()).startsWith("Order import: 150 rejected records wait");
        assertThat(raised.get("address").asString()).isEqualTo("https://kopru.ornek.com.tr/alerts");
        assertThat(solved.get("state").asString()).isEqualTo("solved");
        assertThat(solved.get("alert")).isEqualTo(raised.get("alert"));
        assertThat(solved.get("solvedAt").asString()).isEqualTo("2026-03-02T09:07:00Z");
        assertThat(solved.get("id")).isNotEqualTo(raised.get("id"));
    }

    @Test
    void theSignatureIsOfTheMomentAndTheBody() throws Exception {
        Recipient recipient = NODE.subscribe(Channel.WEBHOOK, address("/hook"), "tr");
        NODE.script().holds(many(150));

        NODE.go();

        Call call = CALLS.get(0);
        long moment = NODE.clock().instant().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(String.valueOf(recipient.secret()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((moment + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(call.signature())
                .isEqualTo("t=" + moment + ",v1=" + HexFormat.of().formatHex(mac.doFinal(call.body())));
        assertThat(call.id()).isEqualTo(call.json().get("id").asString());
        assertThat(new String(call.body(), StandardCharsets.UTF_8)).doesNotContain(String.valueOf(recipient.secret()));
    }

    @Test
    void aReceiverThatFailsGetsTheSameMessageAgainLaterAndSignedAnew() {
        NODE.subscribe(Channel.WEBHOOK, address("/hook"), "tr");
        answer = 503;
        NODE.script().holds(many(150));
        NODE.go();
        NODE.go();
        assertThat(CALLS).hasSize(1);

        answer = 200;
        NODE.after(Duration.ofMinutes(2));

        assertThat(CALLS).hasSize(2);
        assertThat(CALLS.get(1).id()).isEqualTo(CALLS.get(0).id());
        assertThat(CALLS.get(1).body()).isEqualTo(CALLS.get(0).body());
        assertThat(CALLS.get(1).signature()).isNotEqualTo(CALLS.get(0).signature());
    }

    @Test
    void oneReceiverThatFailsKeepsNoOtherWaiting() {
        NODE.subscribe(Channel.WEBHOOK, "http://127.0.0.1:1/nobody", "tr");
        NODE.subscribe(Channel.WEBHOOK, address("/hook"), "tr");
        NODE.script().holds(many(150));

        NODE.go();

        assertThat(CALLS).hasSize(1);
        Message failed = NODE.node().bean(Outbox.class).page(0, 10).get(1);
        assertThat(failed.state()).isEqualTo(Message.State.WAITING);
        assertThat(failed.trouble()).contains("refused");
    }

    @Test
    void noRedirectIsFollowed() {
        NODE.subscribe(Channel.WEBHOOK, address("/away"), "tr");
        NODE.script().holds(many(150));

        NODE.go();

        assertThat(CALLS).extracting(Call::path).containsExactly("/away");
        assertThat(message().trouble()).contains("HTTP 302");
    }

    @Test
    void whoSaysGoneIsNotAskedAgain() {
        NODE.subscribe(Channel.WEBHOOK, address("/hook"), "tr");
        answer = 410;
        NODE.script().holds(many(150));
        NODE.go();
        NODE.after(Duration.ofHours(2));

        assertThat(CALLS).hasSize(1);
        assertThat(message().state()).isEqualTo(Message.State.GIVEN_UP);
    }

    @Test
    void theOwnNetworkAndPlainHttpAreRefusedUnlessTheSettingsAllowThem() {
        try (AlertNode strict = AlertNode.start(SCHEMAS)) {
            assertThatThrownBy(() -> strict.subscribe(Channel.WEBHOOK, address("/hook"), "tr"))
                    .isInstanceOf(SubscriptionException.class);
            // It was subscribed while the settings allowed it.
            Recipient plain = NODE.subscribe(Channel.WEBHOOK, address("/hook"), "tr");
            Recipient own = strict.subscribe(Channel.WEBHOOK, "https://127.0.0.1:1/hook", "tr");
            Recipient named = strict.subscribe(Channel.WEBHOOK, "https://localhost:1/hook", "tr");

            assertThat(tested(strict, plain).trouble()).contains("only https");
            assertThat(tested(strict, own).trouble()).contains("127.0.0.1 is in your own network");
            assertThat(tested(strict, named).trouble()).contains("localhost is in your own network");
        }
        assertThat(CALLS).isEmpty();
    }

    @Test
    void aTestMessageIsSentAtOnceAndSaysWhatHappened() {
        Recipient recipient = NODE.subscribe(Channel.WEBHOOK, address("/hook"), "tr");

        assertThat(tested(NODE, recipient)).isEqualTo(new MessageDelivery.Tested(true, ""));
        answer = 500;
        assertThat(tested(NODE, recipient)).isEqualTo(new MessageDelivery.Tested(false, "the answer was HTTP 500"));

        assertThat(CALLS.get(0).json().get("kind").asString()).isEqualTo("test");
        assertThat(CALLS.get(0).json().get("text").get("tr").asString()).contains("ğ Ğ ü Ü ş Ş ı İ ö Ö ç Ç ₺");
    }

    @Test
    void whoUnsubscribesIsToldNothingMore() {
        Recipient recipient = NODE.subscribe(Channel.WEBHOOK, address("/hook"), "tr");
        NODE.script().holds(many(150));
        NODE.look();
        NODE.node().bean(Subscriptions.class).delete(recipient.id());

        NODE.send();

        assertThat(CALLS).isEmpty();
        assertThat(message().state()).isEqualTo(Message.State.GIVEN_UP);
    }

    private static MessageDelivery.Tested tested(AlertNode node, Recipient recipient) {
        return node.node().bean(MessageDelivery.class).test(recipient.id());
    }

    private static Message message() {
        return NODE.node().bean(Outbox.class).page(0, 10).get(0);
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + RECEIVER.getAddress().getPort() + path;
    }

    private static HttpServer receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                String path = exchange.getRequestURI().getPath();
                CALLS.add(new Call(
                        path,
                        exchange.getRequestHeaders().getFirst("Kopru-Signature"),
                        exchange.getRequestHeaders().getFirst("Kopru-Id"),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body));
                if (path.equals("/away")) {
                    exchange.getResponseHeaders().set("Location", "/hook");
                }
                exchange.sendResponseHeaders(path.equals("/away") ? 302 : answer, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
