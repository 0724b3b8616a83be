package dev.kopru.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTests {

    private static final List<String> WORDS =
            List.of("chunk-size", "overlap", "statuses", "timer", "OrderImportJob", "url");

    @ParameterizedTest
    @CsvSource({
        "chunk-sze, chunk-size",
        "chunksize, chunk-size",
        "chunk_size, chunk-size",
        "Overlap, overlap",
        "ovelrap, overlap",
        "status, statuses",
        "tmier, timer",
        "orderimport, OrderImportJob",
        "OrderImprotJob, OrderImportJob",
        "urll, url"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(NearestWord.to(written, WORDS)).contains(meant);
    }

    @Test
    void guessesNothingFromAfar() {
        assertThat(NearestWord.to("password", WORDS)).isEmpty();
        assertThat(NearestWord.to("x", WORDS)).isEmpty();
        assertThat(NearestWord.within(2, "statusx1y2", WORDS)).isEmpty();
        assertThat(NearestWord.within(2, "statusex", WORDS)).contains("statuses");
    }
}
