package dev.kopru.stockcard.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRun;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.link.IncomingCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** A run that ended early is resumed, and knows the SKUs of the cards that are done. */
@SuppressWarnings("NullAway.Init")
class CsvCardReaderTests {

    private static Schemas schemas;

    @TempDir
    private Path home;

    @BeforeAll
    static void database() {
        schemas = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        schemas.close();
    }

    @Test
    void aRestartRefusesTheSameCardsAsAnUndisturbedRun() throws IOException {
        CsvImports imports = CsvFixture.imports(
                JdbcClient.create(schemas.own()),
                home,
                DataSize.ofMegabytes(1),
                StockCardCsv.kind(Current.fixed(CsvCardFixture.PRICES)));
        StringBuilder file = new StringBuilder("Kart Kodu;Ad;Birim;KDV;SKU;Fiyat;Para Birimi;KDV Dahil\n");
        for (int card = 0; card < 10; card++) {
            file.append("K" + card + ";Kalem;ADET;20;S" + card % 8 + ";1,00;TRY;evet\n");
        }
        long undisturbed = register(imports, file.toString());
        long restarted = register(imports, file.toString());

        CsvRecordReader<IncomingCard> whole = opened(imports, undisturbed, 1);
        List<String> expected = read(whole, 100);
        whole.close();
        CsvRecordReader<IncomingCard> first = opened(imports, restarted, 2);
        List<String> all = read(first, 4);
        first.update(new ExecutionContext());
        read(first, 3);
        first.close();
        CsvRecordReader<IncomingCard> second = opened(imports, restarted, 3);
        all.addAll(read(second, 100));
        second.update(new ExecutionContext());
        second.close();

        assertThat(all).isEqualTo(expected);
        assertThat(expected.subList(7, 10))
                .containsExactly("K7 ok", "K8 [S0, cards.csv:2, cards.csv:10]", "K9 [S1, cards.csv:3, cards.csv:11]");
        assertThat(imports.find(restarted).recordsDone()).isEqualTo(10);
        assertThat(imports.find(restarted).runId()).isEqualTo(3);
    }

    private static long register(CsvImports imports, String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return imports.register("stock-cards", new ByteArrayInputStream(bytes), "cards.csv", "kopru", "ayşe")
                .id();
    }

    private static CsvRecordReader<IncomingCard> opened(CsvImports imports, long id, long run) {
        CsvRecordReader<IncomingCard> reader = new CsvRecordReader<>(
                imports, CsvCardFixture.MAPPING, new CsvRun(id, run, "csv", (job, of, step, notices) -> {}));
        reader.open(new ExecutionContext());
        return reader;
    }

    private static List<String> read(CsvRecordReader<IncomingCard> reader, int most) throws IOException {
        List<String> cards = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            IncomingCard card = reader.read();
            if (card == null) {
                break;
            }
            String outcome = card instanceof IncomingCard.Unreadable refused
                    ? refused.reason().arguments().toString()
                    : "ok";
            cards.add(card.source().key() + " " + outcome);
        }
        return cards;
    }
}
