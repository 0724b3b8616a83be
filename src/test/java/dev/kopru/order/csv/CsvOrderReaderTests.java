package dev.kopru.order.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRun;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.order.link.IncomingOrder;
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

/** A run that ended early is resumed after the last committed record. */
@SuppressWarnings("NullAway.Init")
class CsvOrderReaderTests {

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
    void goesOnAfterTheLastChunkThatWasSaved() throws IOException {
        CsvImports imports =
                CsvFixture.imports(JdbcClient.create(schemas.own()), home, DataSize.ofMegabytes(1), OrderCsv.kind());
        StringBuilder file = new StringBuilder("InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice\n");
        for (int row = 0; row < 20; row++) {
            file.append(row % 10).append(row < 10 ? ",A" : ",B").append(",1,2010-12-01 08:26:00,1.00\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        long id = imports.register("orders", new ByteArrayInputStream(bytes), "a.csv", "retail", "ayşe")
                .id();

        CsvRecordReader<IncomingOrder> first = opened(imports, id, 1);
        List<String> saved = read(first, 4);
        first.update(new ExecutionContext());
        read(first, 3);
        first.close();
        CsvImport between = imports.find(id);
        CsvRecordReader<IncomingOrder> second = opened(imports, id, 2);
        List<String> rest = read(second, 100);
        second.update(new ExecutionContext());
        second.close();

        assertThat(saved).containsExactly("0", "1", "2", "3");
        assertThat(between.recordsDone()).isEqualTo(4);
        assertThat(between.rowsRead()).isEqualTo(8);
        assertThat(between.runId()).isEqualTo(1);
        assertThat(rest).containsExactly("4", "5", "6", "7", "8", "9");
        assertThat(imports.find(id).recordsDone()).isEqualTo(10);
        assertThat(imports.find(id).rowsRead()).isEqualTo(20);
        assertThat(imports.find(id).runId()).isEqualTo(2);
    }

    private static CsvRecordReader<IncomingOrder> opened(CsvImports imports, long id, long run) {
        CsvRecordReader<IncomingOrder> reader = new CsvRecordReader<>(
                imports, CsvOrderFixture.MAPPING, new CsvRun(id, run, "csv", (job, of, step, notices) -> {}));
        reader.open(new ExecutionContext());
        return reader;
    }

    private static List<String> read(CsvRecordReader<IncomingOrder> reader, int most) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            IncomingOrder order = reader.read();
            if (order == null) {
                break;
            }
            ids.add(order.source().label());
        }
        return ids;
    }
}
