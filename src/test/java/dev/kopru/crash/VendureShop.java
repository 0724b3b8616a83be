package dev.kopru.crash;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real shop that {@code src/test/vendure/with-vendure} has opened, asked without anything of Köprü's. */
final class VendureShop {

    private static final String USER = "superadmin";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address = URI.create(url() + "/admin-api");
    private String token = "";

    VendureShop() {
        ask(
                "mutation ($u: String!, $p: String!) { login(username: $u, password: $p) { __typename } }",
                Map.of("u", USER, "p", password()));
    }

    /** An order of the shop, its amounts in kuruş. */
    record Order(String id, String code, String state, long total, long vat, String told) {

        BigDecimal totalInLira() {
            return BigDecimal.valueOf(total, 2);
        }

        BigDecimal vatInLira() {
            return BigDecimal.valueOf(vat, 2);
        }
    }

    static String[] settings() {
        return new String[] {
            "--kopru.store.ports.orders=vendure",
            "--kopru.store.vendure.url=" + url(),
            "--kopru.store.vendure.username=" + USER,
            "--kopru.store.vendure.password=" + password(),
            "--kopru.store.vendure.document-field=accountingNo",
            // As small as it goes: the list is read in many pages, and its ties are cut by them.
            "--kopru.store.vendure.page-size=3",
            "--kopru.order.statuses=PaymentAuthorized,PaymentSettled,Shipped,Delivered",
            "--kopru.order.chunk-size=4"
        };
    }

    /** All orders by their code. */
    Map<String, Order> orders() {
        JsonNode items = ask(
                        """
                        { orders(options: {filter: {active: {eq: false}}, take: 1000}) {
                            items { id code state total totalWithTax customFields { accountingNo } } } }
                        """,
                        Map.of())
                .get("orders")
                .get("items");
        Map<String, Order> orders = new TreeMap<>();
        for (JsonNode item : items) {
            long total = item.get("totalWithTax").asLong();
            orders.put(
                    item.get("code").asString(),
                    new Order(
                            item.get("id").asString(),
                            item.get("code").asString(),
                            item.get("state").asString(),
                            total,
                            total - item.get("total").asLong(),
                            item.get("customFields").get("accountingNo").asString("")));
        }
        return orders;
    }

    void cancel(String id) {
        ask(
                """
                mutation ($id: ID!) { cancelOrder(input: {orderId: $id, reason: "vazgeçti", cancelShipping: true}) {
                    __typename } }
                """,
                Map.of("id", id));
    }

    void forgetWhatItWasTold(List<Order> orders) {
        orders.forEach(order -> ask(
                "mutation ($id: ID!) { setOrderCustomFields(input: {id: $id, customFields: {accountingNo: null}}) { id } }",
                Map.of("id", order.id())));
    }

    private JsonNode ask(String query, Map<String, ?> variables) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            token = response.headers().firstValue("vendure-auth-token").orElse(token);
            JsonNode said = JsonMapper.shared().readTree(response.body());
            if (said.has("errors")) {
                throw new IllegalStateException(response.body());
            }
            return said.get("data");
        } catch (IOException e) {
            throw new IllegalStateException("The shop does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String url() {
        return System.getenv("KOPRU_TEST_VENDURE_URL");
    }

    private static String password() {
        return System.getenv("KOPRU_TEST_VENDURE_PASSWORD");
    }
}
