package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a chunk a SKU takes. */
class FigureRecordsTests {

    private final FigureRecords records = new FigureRecords();
    private final Source source = FigureSources.gone("K-1");

    @Test
    void whatAFileOrAPersonGaveWeighsAsMuchAsItIsLong() {
        Reason reason = new Reason("UNREADABLE", List.of());

        assertThat(records.weight(new IncomingFigure.Unreadable(source, "x".repeat(1_900_000), reason)))
                .isEqualTo(1_900_000);
    }
}
