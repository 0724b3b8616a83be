package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.csv.CsvImports;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** What every test of a file of movements needs: to take one in, and books that do not answer. */
abstract class MovementScenario extends SnapshotScenario {

    protected static final String HEADER = "Cari Kodu;Ünvan;Para Birimi;Tarih;Vade;İşlem;Belge No;Borç;Alacak\n";
    protected static final String A = "120.01.000001";
    protected static final String B = "120.01.000002";

    @Autowired
    private CsvImports imports;

    protected void booksAreDown() {
        books.before(operation -> {
            throw UnavailableException.during(operation, new IOException("connection refused"));
        });
    }

    protected JobRunner.Ended imports(long written, long unchanged, long rejected, String content) {
        return imports(written, unchanged, rejected, content, StandardCharsets.UTF_8);
    }

    protected JobRunner.Ended imports(long written, long unchanged, long rejected, String content, Charset charset) {
        clock.advance(Duration.ofSeconds(1));
        JobRunner.Ended run = well(job.run(Map.of("import", Long.toString(take(content, charset)))));
        assertThat(run.counts()).isEqualTo(Counts.of(written, unchanged, rejected));
        return run;
    }

    protected long take(String content, Charset charset) {
        return imports.register(
                        "movements",
                        new ByteArrayInputStream(content.getBytes(charset)),
                        "hareketler.csv",
                        "kopru",
                        "test")
                .id();
    }
}
