package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.Corrections;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryFilter;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.RetryTable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person corrects in a rejected order is looked at at once, and a replay is of what was asked for. */
class OrderCorrectionTests extends OrderJobScenario {

    private static final String ROWS =
            "{\"type\":\"csv\",\"profile\":\"kopru\",\"file\":\"orders.csv\",\"decimal\":\"COMMA\",\"turkish\":[],"
                    + "\"rows\":[{\"line\":2,\"flaw\":null,\"cells\":{\"Sipariş Id\":\"1\",\"Durum\":\"Paid\","
                    + "\"Para Birimi\":\"TRY\",\"KDV Dahil\":\"evet\",\"Tarih\":\"03.04.2024\","
                    + "\"Genel Toplam\":\"5,00\",\"Stok Kodu\":\"0017\",\"Ürün Adı\":\"x\",\"Miktar\":\"bir\","
                    + "\"Birim Fiyat\":\"5,00\"}}]}";

    @Autowired
    private Retries retries;

    @Autowired
    private RetryTable table;

    @Autowired
    private ReasonMessages messages;

    private Corrections corrections;

    @BeforeEach
    void corrections() {
        corrections = new Corrections(job, retries, table, messages);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"paymentMethod\" | \"paymentMetod\" | There is no field order.paymentMetod; right would be: paymentMethod.",
                "\"total\":120.0000 | \"total\":\"3.419,50\" | order.total: 3.419,50 is not a figure; write it without quotes",
                "\"total\":120.0000 | \"total\":null | order.total is missing",
                "\"total\":120.0000 | \"total\":1e1000000000 | order.total: the figure 1e1000000000 is too long; at most 15 digits before and 30",
                "\"kind\":\"ORDER\" | \"kind\":\"goodz\" | order.kind: goodz is unknown; it can be one of: ORDER, ",
                "\"pricesIncludeVat\":true, | ~~ | order.pricesIncludeVat is missing",
                "\"id\":\"1\" | \"id\":\"2\" | order.id: shop:2 would make it another record; it must stay shop:1.",
                "\"store\":\"shop\" | \"store\":\"web\" | order.id: web:1 would make it another record; it must stay shop:1.",
                "\"type\":\"order\" | \"type\":\"gone\" | type: gone would make it another record; it must stay order.",
                "\"type\":\"order\" | \"type\":\"csv\" | type: csv would make it another record; it must stay order."
            })
    void aCorrectionThatTheJobCouldNotReadIsRefusedByFieldAndNothingIsKept(String from, String to, String words) {
        shop.put(AnOrder.of("1").payment("Bitcoin", null));
        runs(0, 0, 1);
        RetryRecord record =
                retries.get(retries.page(RetryFilter.ALL, 0, 1).get(0).id());
        assertThat(record.payload()).contains(from);

        String refused = corrections.refused(record, record.payload().replaceFirst(Pattern.quote(from), to));

        assertThat(refused).startsWith(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | type is missing",
                "\"3.419,50\" | The payload must be a JSON object.",
                "{\"type\":\"order\"} | order is missing",
                "{\"type\":\"order\",\"order\":{}} | order.pricesIncludeVat is missing",
                "{\"type\":\"order\", | The payload is not valid JSON: line 1, column "
            })
    void aPayloadWithoutAnOrderIsRefused(String payload, String words) {
        shop.put(AnOrder.of("1").payment("Bitcoin", null));
        runs(0, 0, 1);
        RetryRecord record =
                retries.get(retries.page(RetryFilter.ALL, 0, 1).get(0).id());

        assertThat(corrections.refused(record, payload)).startsWith(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | ~~ | orders.csv, line 2",
                "\"Miktar\":\"bir\" | \"Mikar\":\"1\" | rows[0].cells: this file has no column Mikar; right would be: Miktar.",
                "\"Sipariş Id\":\"1\" | \"Sipariş Id\":\"2\" | rows: shop:2 would make it another record; it must stay shop:1.",
                "\"decimal\":\"COMMA\" | \"decimal\":\"DOT\" | decimal: DOT is unknown; it can be one of: COMMA, POINT.",
                "\"line\":2 | \"lin\":2 | There is no field rows[0].lin; right would be: line.",
                "\"flaw\":null | \"flaw\":\"X\" | rows[0].flaw: X is unknown",
                "\"profile\":\"kopru\" | \"profile\":\"nobody\" | ",
                "\"file\":\"orders.csv\" | \"file\":\"b.csv\" | file: b.csv would make it another record; it must stay orders.csv."
            })
    void correctedRowsOfAFileAreReadAsTheImportWouldReadThem(String from, String to, String words) {
        RetryRecord record = corrections.rejected("shop:1", ROWS, "CSV_BAD_NUMBER");

        assertThat(corrections.refused(record, ROWS.replace(from, to))).startsWith(words == null ? "" : words);
    }

    @Test
    void aGoodCorrectionGoesThroughAndAnEditOfAnEarlierVersionIsReadAsStrictly() {
        shop.put(AnOrder.of("1").payment("Bitcoin", null), AnOrder.of("2").payment("Bitcoin", null));
        runs(0, 0, 2);
        RetryRecord first = kept("shop:1");
        retries.correctPayload(first.id(), first.payload().replace("Bitcoin", "CreditCard"));
        memory.jdbc()
                .update("UPDATE retry_record SET payload = REPLACE(payload, '\"paymentMethod\"', '\"paymentMetod\"'),"
                        + " payload_edited = TRUE WHERE record_key = 'shop:2'");
        memory.replayAll();

        runs(1, 0, 1);

        assertThat(books.orderIds()).containsExactly("1");
        assertThat(memory.kept("2"))
                .returns("PAYLOAD_UNKNOWN_FIELD", Memory.Kept::reason)
                .extracting(Memory.Kept::message)
                .isEqualTo("order.paymentMetod diye bir alan yok; doğrusu: paymentMethod.");
    }

    @Test
    void aStoredFigureOfAMilliardDigitsRejectsItsOrderAloneAndTheRunGoesOn() {
        shop.put(AnOrder.of("1").payment("Bitcoin", null), AnOrder.of("2").payment("Bitcoin", null));
        runs(0, 0, 2);
        memory.jdbc()
                .update("UPDATE retry_record SET payload = REPLACE(payload, '\"total\":120.0000',"
                        + " '\"total\":1e1000000000') WHERE record_key = 'shop:1'");
        memory.jdbc()
                .update("UPDATE retry_record SET payload = REPLACE(payload, 'Bitcoin', 'CreditCard')"
                        + " WHERE record_key = 'shop:2'");
        memory.replayAll();
        shop.put(AnOrder.of("3"));

        runs(2, 0, 1);

        assertThat(memory.kept("1"))
                .returns("PAYLOAD_FIGURE_TOO_LONG", Memory.Kept::reason)
                .extracting(Memory.Kept::message)
                .asString()
                .startsWith("order.total: 1e1000000000 rakamı çok uzun");
        assertThat(memory.unacknowledged()).isZero();
    }

    @Test
    void aReplayOfOneTakesThatOneAloneAndAReplayOfAGroupAllOfIt() {
        shop.put(IntStream.range(0, 230)
                .mapToObj(i -> AnOrder.of("o" + i).payment("Bitcoin", null))
                .toArray(AnOrder[]::new));
        runs(0, 0, 230);
        clock.advance(Duration.ofDays(2));

        JobRunner.Ended one = corrections.run(retries.replay(kept("shop:o77").id()));

        assertThat(one.counts()).isEqualTo(Counts.of(0, 0, 1));
        assertThat(memory.kept("o77").attempts()).isEqualTo(2);
        assertThat(memory.kept("o78").attempts()).isEqualTo(1);
        assertThat(corrections.run(retries.replayAll(job.job(), null)).counts()).isEqualTo(Counts.of(0, 0, 230));
    }

    private RetryRecord kept(String key) {
        return retries.get(Objects.requireNonNull(
                        retries.unresolved(job.job(), List.of(key)).get(key))
                .id());
    }
}
