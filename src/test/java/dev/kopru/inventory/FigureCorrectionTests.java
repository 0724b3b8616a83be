package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.Corrections;
import dev.kopru.record.Counts;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.RetryTable;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person corrects in a rejected figure is looked at at once, and a replay is of what was asked for. */
class FigureCorrectionTests extends InventoryScenario {

    private static final String ROWS =
            "{\"type\":\"csv\",\"profile\":\"kopru\",\"file\":\"stock.csv\",\"decimal\":\"COMMA\",\"turkish\":[],"
                    + "\"rows\":[{\"line\":2,\"flaw\":null,\"cells\":{\"Stok Kodu\":\"A\",\"Miktar\":\"çok\"}}]}";

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
                "~~ | ~~ | stock.csv, line 2",
                "\"Miktar\":\"çok\" | \"Mktar\":\"3\" | rows[0].cells: this file has no column Mktar; right would be: Miktar.",
                "\"rows\":[ | \"row\":[ | There is no field row; right would be: rows.",
                "\"line\":2 | \"line\":\"x\" | rows[0].line: x is not a whole number",
                "\"type\":\"csv\" | \"type\":\"sku\" | type: sku would make it another record; it must stay csv."
            })
    void correctedRowsOfAFileAreReadAsTheImportWouldReadThem(String from, String to, String words) {
        RetryRecord record = corrections.rejected("A", ROWS, "CSV_BAD_NUMBER");

        assertThat(corrections.refused(record, ROWS.replace(from, to))).startsWith(words);
        assertThat(retries.correctPayload(record.id(), ROWS.replace("çok", "3")).payloadEdited())
                .isTrue();
    }

    @Test
    void aSkuOfTheBooksStaysWhatItIs() {
        books.card("A");
        books.stock("A", "5");
        runs(0, 0, 1);
        RetryRecord record = corrections.record("A");

        assertThat(corrections.refused(record, "{}")).startsWith("type is missing");
        assertThat(corrections.refused(record, "{\"type\":\"sku\",\"sku\":\"B\"}"))
                .isEqualTo("sku: B would make it another record; it must stay A.");
        assertThat(corrections.refused(record, "{\"type\":\"sku\",\"sku\":\"A\",\"quantity\":3}"))
                .startsWith("There is no field quantity");
        retries.correctPayload(record.id(), "{\"type\":\"sku\",\"sku\":\"A\"}");
    }

    @Test
    void aReplayOfOneTakesThatOneAloneAndAReplayOfAGroupAllOfIt() {
        for (String sku : new String[] {"A", "B", "C"}) {
            books.card(sku);
            books.stock(sku, "5");
        }
        runs(0, 0, 3);
        shop.variant("A");
        shop.variant("B");
        shop.variant("C");
        clock.advance(Duration.ofDays(2));

        assertThat(corrections.run(retries.replay(corrections.record("B").id())).counts())
                .isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.shown()).containsOnlyKeys("B");
        assertThat(corrections.run(retries.replayAll(job.job(), null)).counts()).isEqualTo(Counts.of(2, 0, 0));
    }
}
