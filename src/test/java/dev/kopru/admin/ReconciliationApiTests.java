package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.reconciliation.BooksSide;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.DifferenceKind;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.Reconciliations;
import dev.kopru.reconciliation.ShopSide;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The reconciliation report over the API. */
class ReconciliationApiTests extends ApiTest {

    private static final Instant BEGUN = Instant.parse("2026-03-02T00:00:00Z");
    private static final ShopSide SHOP = new ShopSide("Paid", new BigDecimal("120.0000"), "TRY", BEGUN, null);
    private static final BooksSide BOOKS =
            new BooksSide("SIP-7", "open", new BigDecimal("119.9000"), "TRY", LocalDate.of(2026, 3, 2));

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clean() {
        jdbc.sql("DELETE FROM reconciliation").update();
        jdbc.sql("DELETE FROM retry_record WHERE job = 'TestJob'").update();
    }

    @Test
    void tellsThatNothingWasComparedYet() throws Exception {
        JsonNode answer = get("/api/reconciliation").json();

        assertThat(answer.get("comparison").isNull()).isTrue();
        assertThat(answer.get("counts").toString())
                .isEqualTo("{\"ONLY_IN_SHOP\":0,\"ONLY_IN_BOOKS\":0,\"AMOUNT_DIFFERS\":0,\"STATUS_DIFFERS\":0}");
        assertThat(answer.get("items").size()).isZero();
        assertThat(answer.get("total").asInt()).isZero();
    }

    @Test
    void listsBothFiguresInTheLanguageAskedFor() throws Exception {
        report(difference("1", DifferenceKind.AMOUNT_DIFFERS, SHOP, BOOKS));

        JsonNode turkish = get("/api/reconciliation").json().get("items").get(0);
        JsonNode english = get("/api/reconciliation", "Accept-Language", "en-GB")
                .json()
                .get("items")
                .get(0);

        assertThat(turkish.get("text").asString())
                .isEqualTo("WEB-1 siparişi mağazada 120,00 TRY, muhasebedeki SIP-7 numaralı belge 119,90 TRY."
                        + " Hangisi doğruysa diğerini düzeltin.");
        assertThat(english.get("text").asString())
                .isEqualTo("Order WEB-1 is 120.00 TRY in the shop, document SIP-7 in the books is 119.90 TRY."
                        + " Correct the one that is wrong.");
        assertThat(turkish.get("kind").asString()).isEqualTo("AMOUNT_DIFFERS");
        assertThat(turkish.get("key").asString()).isEqualTo("shop:1");
        assertThat(turkish.get("shop").get("total").decimalValue()).isEqualByComparingTo("120");
        assertThat(turkish.get("shop").get("placedAt").asString()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(turkish.get("books").get("date").asString()).isEqualTo("2026-03-02");
        assertThat(turkish.get("waiting").isNull()).isTrue();
    }

    @Test
    void countsEachKindFiltersByKindAndListsPageByPage() throws Exception {
        report(
                difference("1", DifferenceKind.ONLY_IN_SHOP, SHOP, null),
                difference("2", DifferenceKind.ONLY_IN_BOOKS, null, BOOKS),
                difference("3", DifferenceKind.ONLY_IN_BOOKS, null, BOOKS),
                difference("4", DifferenceKind.STATUS_DIFFERS, SHOP, BOOKS),
                difference("5", null, SHOP, BOOKS));

        JsonNode all = get("/api/reconciliation").json();
        JsonNode second =
                get("/api/reconciliation?kind=ONLY_IN_BOOKS&page=1&size=1").json();

        assertThat(all.get("total").asInt()).isEqualTo(4);
        assertThat(all.get("counts").toString())
                .isEqualTo("{\"ONLY_IN_SHOP\":1,\"ONLY_IN_BOOKS\":2,\"AMOUNT_DIFFERS\":0,\"STATUS_DIFFERS\":1}");
        assertThat(labels(all)).containsExactly("WEB-2", "WEB-3", "WEB-1", "WEB-4");
        assertThat(labels(second)).containsExactly("WEB-3");
        assertThat(second.get("total").asInt()).isEqualTo(2);
        assertThat(second.get("items").get(0).get("shop").isNull()).isTrue();
        JsonNode comparison = all.get("comparison");
        assertThat(comparison.get("runId").asLong()).isEqualTo(77);
        assertThat(comparison.get("compared").asLong()).isEqualTo(9);
        assertThat(comparison.get("openDocuments").asLong()).isEqualTo(8);
        assertThat(comparison.get("missing").asLong()).isEqualTo(1);
        assertThat(comparison.get("tooManyMissing").asBoolean()).isFalse();
        assertThat(comparison.get("finishedAt").asString()).endsWith("Z");
    }

    @Test
    void anOrderThatWaitsIsShownWithItsReason() throws Exception {
        jdbc.sql(
                        "INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,"
                                + " reason_arguments, message, state, attempts, created_at, changed_at) VALUES ('TestJob',"
                                + " 'shop:1', 'WEB-1', 'LIVE', 1, '{}', 'UNKNOWN_RUN', '[\"5\"]', '', 'PENDING', 1, NOW(6), NOW(6))")
                .update();
        report(difference("1", DifferenceKind.ONLY_IN_SHOP, SHOP, null));

        JsonNode waiting = get("/api/reconciliation").json().get("items").get(0).get("waiting");

        assertThat(waiting.get("reason").asString()).isEqualTo("UNKNOWN_RUN");
        assertThat(waiting.get("message").asString()).isEqualTo("5 numaralı bir çalıştırma yok.");
        assertThat(waiting.get("status").asString()).isEqualTo("PENDING");
        assertThat(get("/api/retries/" + waiting.get("retryId").asLong()).status())
                .isEqualTo(200);
    }

    @Test
    void aComparisonThatIsUnderWayDoesNotReplaceTheReport() throws Exception {
        report(difference("1", DifferenceKind.ONLY_IN_SHOP, SHOP, null));
        Reconciliation next = begin();
        reconciliations.add(
                next.id(),
                new Reconciliation.Counted(1, 0, 0),
                List.of(difference("2", DifferenceKind.ONLY_IN_SHOP, SHOP, null)));

        assertThat(labels(get("/api/reconciliation").json())).containsExactly("WEB-1");
        reconciliations.finish("TestJob", next.id());
        assertThat(labels(get("/api/reconciliation").json())).containsExactly("WEB-2");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM reconciliation_difference")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anUnknownKindIsRefusedByName() throws Exception {
        Answer answer = get("/api/reconciliation?kind=AMOUNT", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).contains("kind").contains("AMOUNT");
        assertThat(get("/api/reconciliation?page=-1").status()).isEqualTo(400);
        assertThat(anonymous("GET", "/api/reconciliation", "").status()).isEqualTo(401);
    }

    private void report(Difference... differences) {
        Reconciliation begun = begin();
        reconciliations.add(begun.id(), new Reconciliation.Counted(9, 8, 1), List.of(differences));
        reconciliations.finish("TestJob", begun.id());
    }

    private Reconciliation begin() {
        return reconciliations.begin("TestJob", 77, BEGUN, BEGUN, BEGUN);
    }

    private static Difference difference(
            String id, @Nullable DifferenceKind kind, @Nullable ShopSide shop, @Nullable BooksSide books) {
        return new Difference(id, "shop:" + id, "WEB-" + id, kind, null, shop, books);
    }

    private static List<String> labels(JsonNode listing) {
        return StreamSupport.stream(listing.get("items").spliterator(), false)
                .map(item -> item.get("label").asString())
                .toList();
    }
}
