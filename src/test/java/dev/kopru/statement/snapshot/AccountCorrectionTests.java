package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.debit;
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

/** What a person corrects in a rejected account is looked at at once, and a replay is of what was asked for. */
class AccountCorrectionTests extends SnapshotScenario {

    private static final String ROWS =
            "{\"type\":\"csv\",\"profile\":\"kopru\",\"file\":\"hareketler.csv\",\"decimal\":\"COMMA\",\"turkish\":[],"
                    + "\"rows\":[{\"line\":2,\"flaw\":null,\"cells\":{\"Cari Kodu\":\"A\",\"Ünvan\":\"Çınar\","
                    + "\"Para Birimi\":\"TRY\",\"Tarih\":\"32.12.2025\",\"İşlem\":\"Fatura\",\"Belge No\":\"F1\","
                    + "\"Borç\":\"10,00\",\"Alacak\":\"\"}}]}";

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
                "~~ | ~~ | hareketler.csv, line 2",
                "\"32.12.2025\" | \"31.02.2025\" | hareketler.csv, line 2",
                "\"Borç\" | \"Borx\" | rows[0].cells: this file has no column Borx; right would be: Borç.",
                "\"rows\":[ | \"rowz\":[ | There is no field rowz; right would be: rows.",
                "\"line\":2 | \"line\":1e1000000000 | rows[0].line: the figure 1e1000000000 is too long"
            })
    void correctedRowsOfAFileAreReadAsTheImportWouldReadThem(String from, String to, String words) {
        RetryRecord record = corrections.rejected("A", ROWS, "CSV_BAD_DATE");

        assertThat(corrections.refused(record, ROWS.replace(from, to))).startsWith(words);
        assertThat(retries.correctPayload(record.id(), ROWS.replace("32.12", "31.12"))
                        .payloadEdited())
                .isTrue();
    }

    @Test
    void anAccountOfTheBooksStaysWhatItIsAndAReplayTakesExactlyTheAskedOnes() {
        for (String code : new String[] {"A", "B", "C"}) {
            books.account(code, "");
            books.moves(code, "TRY", debit(1, "2026-01-05", "10"));
            books.balance(code, "TRY", "-1.00");
        }
        runs(0, 0, 3);
        RetryRecord record = corrections.record("B");
        assertThat(corrections.refused(record, "{\"type\":\"account\",\"account\":\"C\"}"))
                .isEqualTo("account: C would make it another record; it must stay B.");
        assertThat(corrections.refused(record, "{\"type\":\"account\",\"acount\":\"B\"}"))
                .isEqualTo("There is no field acount; right would be: account.");
        for (String code : new String[] {"A", "B", "C"}) {
            books.balance(code, "TRY", null);
        }
        clock.advance(Duration.ofDays(2));

        assertThat(corrections.run(retries.replay(record.id())).counts()).isEqualTo(Counts.of(1, 0, 0));

        assertThat(memory.waiting()).containsOnlyKeys("A", "C");
        assertThat(corrections.run(retries.replayAll(job.job(), null)).counts()).isEqualTo(Counts.of(2, 0, 0));
    }
}
