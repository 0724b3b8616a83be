package dev.kopru.order;

import dev.kopru.csv.CsvImports;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Placeholder until the CSV branch lands. */
class CsvOrderReader implements ItemStreamReader<IncomingOrder> {
    CsvOrderReader(CsvImports imports, CsvOrderMapping mapping, Long importId) {}

    @Override
    public @Nullable IncomingOrder read() {
        return null;
    }
}
