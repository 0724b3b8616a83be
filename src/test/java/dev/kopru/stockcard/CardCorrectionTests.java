package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.fixture.Corrections;
import dev.kopru.record.Counts;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.RetryTable;
import java.awt.Color;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person corrects in a rejected card or image is looked at at once, and a replay is of what was asked for. */
class CardCorrectionTests extends CardJobScenario {

    private static final String ROWS =
            "{\"type\":\"csv-card\",\"profile\":\"kopru\",\"file\":\"cards.csv\",\"decimal\":\"COMMA\",\"turkish\":[],"
                    + "\"rows\":[{\"line\":2,\"flaw\":null,\"cells\":{\"Kart Kodu\":\"A\",\"Ad\":\"Tişört\",\"Birim\":\"adet\","
                    + "\"KDV\":\"10\",\"SKU\":\"A\",\"Fiyat\":\"abc\",\"Para Birimi\":\"TL\",\"KDV Dahil\":\"evet\"}}]}";

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
                "\"vatRate\":20.00 | \"vatRate\":\"%20\" | card.vatRate: %20 is not a figure",
                "\"vatRate\":20.00 | \"vatRate\":1e1000000000 | card.vatRate: the figure 1e1000000000 is too long",
                "\"vatRate\" | \"vatRte\" | There is no field card.vatRte; right would be: vatRate.",
                "\"forWeb\":true | \"forWeb\":\"evet\" | card.forWeb: instead of evet write true or false",
                "\"code\":\"A\" | \"code\":\"B\" | card.code: B would make it another record; it must stay A.",
                "\"type\":\"card\" | \"type\":\"gone\" | type: gone would make it another record; it must stay card."
            })
    void aCorrectedCardThatCannotBeReadIsRefusedByField(String from, String to, String words) {
        books.put(ACard.of("A"));
        products.answer(answers -> answers.stream()
                .map(answer -> (Answer) new Answer.Later("A", "busy"))
                .toList());
        runs(0, 0, 1);
        RetryRecord record = corrections.record("A");
        assertThat(record.payload()).contains(from);

        assertThat(corrections.refused(record, record.payload().replace(from, to)))
                .startsWith(words);
        retries.correctPayload(record.id(), record.payload());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"abc\" | \"abd\" | cards.csv, line 2",
                "\"Fiyat\":\"abc\" | \"Fiat\":\"5\" | rows[0].cells: this file has no column Fiat; right would be: Fiyat.",
                "\"Kart Kodu\":\"A\" | \"Kart Kodu\":\"B\" | rows: B would make it another record; it must stay A.",
                "\"decimal\":\"COMMA\" | \"decimal\":\",\" | decimal: , is unknown; it can be one of: COMMA, POINT."
            })
    void correctedRowsOfAFileAreReadAsTheImportWouldReadThem(String from, String to, String words) {
        RetryRecord record = corrections.rejected("A", ROWS, "CSV_BAD_NUMBER");

        assertThat(corrections.refused(record, ROWS.replace(from, to))).startsWith(words);
        retries.correctPayload(record.id(), ROWS.replace("abc", "12,50"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"kind\":\"file\" | \"kind\":\"goodz\" | kind: goodz is unknown; it can be one of: file, url, stored, unknown.",
                "\"location\":\"bad.jpg\" | \"location\":\"\" | location is missing",
                "\"location\" | \"lokation\" | There is no field lokation; right would be: location.",
                "\"type\":\"image\" | \"type\":\"card\" | type: card would make it another record; it must stay image."
            })
    void aCorrectedImageThatCannotBeFoundIsRefusedByField(String from, String to, String words) {
        books.put(ACard.of("A").file("bad.jpg"));
        runs(1, 0, 0);
        RetryRecord record = corrections.record("bad.jpg");
        assertThat(record.payload()).contains(from);

        assertThat(corrections.refused(record, record.payload().replace(from, to)))
                .startsWith(words);
    }

    @Test
    void aReplayOfOneCardTakesThatCardAlone() {
        books.put(ACard.of("A"), ACard.of("B"), ACard.of("C"));
        products.answer(answers -> answers.stream()
                .map(answer -> (Answer) new Answer.Later(answer.key(), "busy"))
                .toList());
        runs(0, 0, 3);
        products.reset();
        clock.advance(Duration.ofDays(2));

        assertThat(corrections.run(retries.replay(corrections.record("B").id())).counts())
                .isEqualTo(Counts.of(1, 0, 0));

        assertThat(memory.waiting()).containsOnlyKeys("A", "C");
        assertThat(corrections.run(retries.replayAll(job.job(), null)).counts()).isEqualTo(Counts.of(2, 0, 0));
    }

    @Test
    void aReplayOfOneImageTakesThatImageAlone() {
        books.put(ACard.of("A").file("bad.jpg").file("missing.jpg"));
        runs(1, 0, 0);
        pictures.put("missing.jpg", Pictures.jpeg(200, 200, Color.BLACK));
        pictures.put("bad.jpg", Pictures.jpeg(200, 200, Color.RED));
        clock.advance(Duration.ofDays(2));

        assertThat(corrections
                        .run(retries.replay(corrections.record("missing.jpg").id()))
                        .counts())
                .isEqualTo(Counts.of(1, 0, 0));

        assertThat(memory.waiting()).containsOnlyKeys("bad.jpg");
        assertThat(shop.images("A")).hasSize(3);
    }
}
