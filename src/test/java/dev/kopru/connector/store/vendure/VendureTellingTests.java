package dev.kopru.connector.store.vendure;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.kopru.connector.Answer;
import dev.kopru.connector.RemoteIds;
import dev.kopru.connector.http.HttpTerms;
import dev.kopru.connector.http.RecordedProgram;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.database.TestDatabase;
import dev.kopru.fixture.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** Orders are told their documents by the ids that the shop gives them now. */
class VendureTellingTests {

    private static final OrderDocument DOCUMENT = new OrderDocument("0000000009", "GOOD", "SIP1", "posted");

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final RecordedProgram shop = RecordedProgram.silent();
    private final RemoteIds ids = new RemoteIds("vendure", "order", schemas.own(), new MovableClock());
    private final VendureOrders orders = orders();

    private VendureOrders orders() {
        HttpTerms terms = new HttpTerms(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                DataSize.ofMegabytes(1),
                false,
                0,
                Duration.ofSeconds(1),
                100);
        VendureProperties properties = new VendureProperties(
                shop.url(), "admin-api", null, null, "anahtar", "kanal", "accountingNo", null, null, 500, terms);
        VendureApi api = new VendureApi(
                properties, schemas.own(), new JdbcTransactionManager(schemas.own()), new MovableClock());
        return new VendureOrders("shop", properties, api, ids);
    }

    @BeforeEach
    void answer() {
        answers("items { id code customFields", items());
        answers("items { id code }", items());
        answers("setOrderCustomFields", "{\"data\": {\"setOrderCustomFields\": {\"id\": \"9\"}}}");
    }

    @AfterEach
    void stop() {
        shop.close();
        schemas.close();
    }

    private void answers(String asked, String answer) {
        shop.server()
                .stubFor(post(urlEqualTo("/admin-api"))
                        .withRequestBody(containing(asked))
                        .willReturn(okJson(answer)));
    }

    /** What the shop says of the order with this id. */
    private void has(String id, String code, String told) {
        shop.server()
                .stubFor(post(urlEqualTo("/admin-api"))
                        .withRequestBody(containing("items { id code customFields"))
                        .withRequestBody(containing("\"in\":[\"" + id + "\"]"))
                        .willReturn(okJson(items("{\"id\": \"" + id + "\", \"code\": \"" + code
                                + "\", \"customFields\": {\"accountingNo\": \"" + told + "\"}}"))));
    }

    private void findsByCode(String code, String id) {
        shop.server()
                .stubFor(post(urlEqualTo("/admin-api"))
                        .withRequestBody(containing("items { id code }"))
                        .withRequestBody(containing("\"code\":{\"in\":[\"" + code + "\"]}"))
                        .willReturn(okJson(items("{\"id\": \"" + id + "\", \"code\": \"" + code + "\"}"))));
    }

    private static String items(String... orders) {
        return "{\"data\": {\"orders\": {\"items\": [" + String.join(", ", orders) + "]}}}";
    }

    private List<String> toldIds() {
        return shop
                .server()
                .findAll(postRequestedFor(urlEqualTo("/admin-api")).withRequestBody(containing("mutation")))
                .stream()
                .map(LoggedRequest::getBodyAsString)
                .map(body -> body.replaceAll("(?s).*\"input\":\\{.*?\"id\":\"(\\d+)\".*", "$1"))
                .toList();
    }

    private int lookUps() {
        return shop.server()
                .findAll(postRequestedFor(urlEqualTo("/admin-api")).withRequestBody(containing("items { id code }")))
                .size();
    }

    @Test
    void anOrderIsToldByTheIdThatKopruKnowsItBy() {
        has("9", "GOOD", "");

        assertThat(orders.tellDocuments(List.of(DOCUMENT))).isEmpty();

        assertThat(toldIds()).containsExactly("9");
        assertThat(lookUps()).isZero();
        assertThat(ids.kept(List.of("GOOD"))).isEmpty();
    }

    @Test
    void anOrderWhoseIdIsGoneIsFoundAgainByItsCodeAndTheIdIsKept() {
        findsByCode("GOOD", "41");
        has("41", "GOOD", "");

        assertThat(orders.tellDocuments(List.of(DOCUMENT))).isEmpty();
        assertThat(toldIds()).containsExactly("41");
        assertThat(ids.kept(List.of("GOOD"))).isEqualTo(Map.of("GOOD", "41"));

        assertThat(orders.tellDocuments(List.of(DOCUMENT))).isEmpty();
        assertThat(toldIds()).containsExactly("41", "41");
        assertThat(lookUps()).isEqualTo(1);
    }

    @Test
    void anIdThatIsAnotherOrdersNowIsNeverTold() {
        has("9", "OTHER", "");
        findsByCode("GOOD", "41");
        has("41", "GOOD", "SIP1");

        assertThat(orders.tellDocuments(List.of(DOCUMENT))).isEmpty();

        assertThat(toldIds()).isEmpty();
        assertThat(ids.kept(List.of("GOOD"))).isEqualTo(Map.of("GOOD", "41"));
    }

    @Test
    void aRowThatIsTrueNoLongerIsMended() {
        ids.keep(Map.of("GOOD", "41"));
        has("41", "OTHER", "");
        findsByCode("GOOD", "57");
        has("57", "GOOD", "");

        assertThat(orders.tellDocuments(List.of(DOCUMENT))).isEmpty();

        assertThat(toldIds()).containsExactly("57");
        assertThat(ids.kept(List.of("GOOD"))).isEqualTo(Map.of("GOOD", "57"));
    }

    @Test
    void anOrderThatTheShopDoesNotHaveAnyMoreIsRefusedAndItsRowGoes() {
        ids.keep(Map.of("GOOD", "41"));
        has("9", "OTHER", "");
        has("41", "OTHER", "");

        assertThat(orders.tellDocuments(List.of(DOCUMENT)))
                .singleElement()
                .extracting(Answer.Refused::detail)
                .asString()
                .contains("OTHER", "GOOD");
        assertThat(toldIds()).isEmpty();
        assertThat(ids.kept(List.of("GOOD"))).isEmpty();
    }
}
