package dev.kopru.connector.store.vendure;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.RemoteIds;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.http.HttpTerms;
import dev.kopru.connector.http.RecordedProgram;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.fixture.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

class VendureOrdersTests {

    private static final String AT = "\"orderPlacedAt\": null, \"updatedAt\": \"2026-11-28T13:02:15.000Z\"";
    private static final String GOOD =
            "{\"id\": \"9\", \"code\": \"GOOD\", \"total\": 100, \"totalWithTax\": 120, \"lines\": [], " + AT + "}";
    private static final String BROKEN =
            "{\"id\": \"10\", \"code\": \"BROKEN\", \"total\": 100, \"lines\": [], " + AT + "}";
    private static final OrderSelection PAID = new OrderSelection(new TreeSet<>(List.of("PaymentSettled")), null, null);

    private final RecordedProgram shop = RecordedProgram.silent();
    private final VendureOrders orders = orders(shop.url());

    private static VendureOrders orders(String url) {
        HttpTerms terms = new HttpTerms(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                DataSize.ofMegabytes(1),
                false,
                0,
                Duration.ofSeconds(1),
                100);
        VendureProperties properties = new VendureProperties(
                url, "admin-api", null, null, "gizli-anahtar", "kanal", null, null, null, 500, terms);
        // With a key nothing is kept in the database.
        DriverManagerDataSource nowhere = new DriverManagerDataSource("jdbc:mysql://127.0.0.1:1/none");
        return new VendureOrders(
                "shop",
                properties,
                new VendureApi(properties, nowhere, new JdbcTransactionManager(nowhere), new MovableClock()),
                new RemoteIds("vendure", "order", nowhere, new MovableClock()));
    }

    @BeforeEach
    void answer() {
        answers(
                "moneyStrategyPrecision",
                "{\"data\": {\"globalSettings\": {\"serverConfig\": {\"moneyStrategyPrecision\": 2}}}}");
        answers("items { id code state", items(GOOD, BROKEN));
        answers("\"in\":[\"9\"]", items(GOOD));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private void answers(String asked, String answer) {
        shop.server()
                .stubFor(post(urlEqualTo("/admin-api"))
                        .withHeader("vendure-api-key", equalTo("gizli-anahtar"))
                        .withHeader("vendure-token", equalTo("kanal"))
                        .withRequestBody(containing(asked))
                        .willReturn(okJson(answer)));
    }

    private static String items(String... orders) {
        return "{\"data\": {\"orders\": {\"items\": [" + String.join(", ", orders) + "]}}}";
    }

    @Test
    void anOrderThatCannotBeReadIsListedAndCostsItselfOnly() {
        answers("\"in\":[\"9\",\"10\"]", items(GOOD, BROKEN));
        answers("\"in\":[\"10\"]", items(BROKEN));

        assertThat(orders.changedHeads(PAID, ChangePosition.START, 10))
                .extracting(head -> head.id() + " " + head.number())
                .containsExactly("0000000009 GOOD", "0000000010 BROKEN");
        assertThat(orders.ordersById(List.of("0000000009")))
                .singleElement()
                .satisfies(order -> assertThat(order.total()).isEqualByComparingTo("1.20"));
        assertThatThrownBy(() -> orders.ordersById(List.of("0000000010")))
                .isNotInstanceOf(UnavailableException.class)
                .hasMessageContaining("orders.items[0].totalWithTax")
                .hasMessageContaining("yok");
    }

    @Test
    void anOrderThatChangesBetweenTheListAndItsReadingComesLater() {
        String again = GOOD.replace("13:02:15", "13:09:00");
        answers("\"in\":[\"9\",\"10\"]", items(again, BROKEN.replace("\"total\"", "\"totalWithTax\": 120, \"total\"")));

        assertThat(orders.changedOrders(PAID, ChangePosition.START, 10))
                .extracting(order -> order.number())
                .containsExactly("BROKEN");
    }

    /** Orders that are not told of are not orders that are not there: whoever believes that deletes what they take. */
    @Test
    void anAnswerWithoutItsListIsNoListOfNothing() {
        answers("\"in\":[\"9\"]", "{\"data\": {\"orders\": {}}}");

        assertThatThrownBy(() -> orders.placedOrders(List.of("0000000009")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("data.orders.items");
        assertThatThrownBy(() -> orders.ordersById(List.of("0000000009")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("data.orders.items");
    }

    @Test
    void aShopThatIsAwaySaysSoWithoutTheKey() {
        shop.close();

        assertThatThrownBy(() -> orders.now())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("ulaşılamadı")
                .hasMessageNotContaining("gizli");
    }
}
