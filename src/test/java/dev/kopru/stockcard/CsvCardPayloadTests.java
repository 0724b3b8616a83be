package dev.kopru.stockcard;

import static dev.kopru.stockcard.csv.CsvCardFixture.MAPPING;
import static dev.kopru.stockcard.csv.CsvCardFixture.card;
import static dev.kopru.stockcard.csv.CsvCardFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.stockcard.csv.CsvCardFixture;
import dev.kopru.stockcard.link.IncomingCard;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rejected card of a file is tried again from its payload, corrected or not. */
class CsvCardPayloadTests {

    private static final String HEADER = "Kart Kodu;Ad;Birim;KDV;SKU;Özellikler;Fiyat;Para Birimi;KDV Dahil;\n";
    private static final String GOOD = "A;Kalem;ADET;20;A-1;renk=Mavi;5,00;TRY;evet;\nA;;;;A-2;renk=Al;6,00;;;\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A;Kalem;ADET;20;A-1;renk=Mavi;beş;TRY;evet;\n",
                "A;Kalem;ADET;20;A-1;Mavi;5,00;TRY;evet;\n",
                "A;Kalem;ADET;20;A-1;renk=Mavi;5,00;TRY;evet;\nA;;;;A-1;renk=Al;6,00;;;\n",
                "A;Ä°nce Kalem;ADET;20;A-1;renk=Mavi;5,00;TRY;evet;\n",
                "A;Kalem;ADET;20\n",
                ";Kalem;ADET;20;A-1;;5,00;TRY;evet;\n"
            })
    void anUncorrectedPayloadIsRejectedForTheSameReason(String rows) throws IOException {
        IncomingCard.Unreadable first = bad(rows);

        assertThat(MAPPING.isRaw(first.payload())).isTrue();
        assertThat(unreadable(MAPPING.fromPayload(first.payload(), first.source())))
                .isEqualTo(first);
    }

    @Test
    void aCorrectedPayloadIsTheCardThatTheFileShouldHaveHad() throws IOException {
        IncomingCard.Unreadable rejected = bad(GOOD.replace("A-2", "A-1"));

        IncomingCard corrected = MAPPING.fromPayload(
                rejected.payload().replace("\"A-1\",\"Özellikler\":\"renk=Al\"", "\"A-2\",\"Özellikler\":\"renk=Al\""),
                rejected.source());

        // Of the other records of its file, a kept one knows nothing.
        assertThat(corrected)
                .usingRecursiveComparison()
                .ignoringFields("inFile")
                .isEqualTo(CsvCardFixture.read("kopru", HEADER + GOOD).get(0));
    }

    @Test
    void rowsThatNoLongerBelongToOneCardAreRefused() throws IOException {
        IncomingCard.Unreadable rejected = bad(GOOD.replace("6,00", "altı"));

        IncomingCard.Unreadable again = unreadable(MAPPING.fromPayload(
                rejected.payload().replaceFirst("\"Kart Kodu\":\"A\"", "\"Kart Kodu\":\"B\""), rejected.source()));

        assertThat(again.reason().arguments()).startsWith("cards.csv", "3", "Kart Kodu", "A", "B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"type\":\"csv-card\",\"profile\":\"kopru\",\"rows\":[]}",
                "{\"type\":\"csv-card\",\"profile\":\"nobody\",\"rows\":[{\"line\":2,\"cells\":{\"SKU\":\"a\"}}]}",
                "{\"type\":\"csv-card\",\"profile\":\"kopru\",\"rows\":[{\"line\":2,\"cells\":{\"Nothing\":\"a\"}}]}",
                "{\"type\":\"csv-card\",\"profile\":\"kopru\",\"rows\":[{\"line\":2}]}",
                "{\"type\":\"csv-card\",\"profile\":\"kopru\",\"rows\":[null]}",
                "{\"type\":\"csv-card\",\"profile\":\"kopru\",\"rows\":[{\"line\":\"x\"}]}"
            })
    void aPayloadThatMakesNoSenseIsRejectedAgain(String payload) throws IOException {
        assertThat(unreadable(MAPPING.fromPayload(payload, bad("A;;;;;;;;;\n").source()))
                        .payload())
                .isEqualTo(payload);
    }

    @Test
    void onlyRowsOfAFileAreRaw() {
        assertThat(MAPPING.isRaw("{\"type\":\"csv-card\",\"rows\":7}")).isTrue();
        assertThat(MAPPING.isRaw("{\"type\":\"card\"}")).isFalse();
        assertThat(MAPPING.isRaw("no json")).isFalse();
        assertThat(card(MAPPING.fromPayload(
                                "{\"type\":\"csv-card\",\"profile\":\"kopru\",\"rows\":[{\"line\":2,"
                                        + "\"cells\":{\"Kart Kodu\":\"A\",\"Web\":\"hayır\"}}]}",
                                source()))
                        .forWeb())
                .isFalse();
    }

    private static Source source() {
        return new Source("A", "A", Origin.CSV, null, 0);
    }

    private static IncomingCard.Unreadable bad(String rows) throws IOException {
        return unreadable(CsvCardFixture.read("kopru", HEADER + rows).get(0));
    }
}
