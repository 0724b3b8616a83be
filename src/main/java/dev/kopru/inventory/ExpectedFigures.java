package dev.kopru.inventory;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.job.ExpectedRecords;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Counts the SKUs of a comparison that is due; how many only changed is not known before they are read. */
@Component
class ExpectedFigures implements ExpectedRecords {

    private final StockLevels levels;
    private final InventoryCursors cursors;

    ExpectedFigures(StockLevels levels, InventoryCursors cursors) {
        this.levels = levels;
        this.cursors = cursors;
    }

    @Override
    public String job() {
        return InventorySyncConfiguration.JOB;
    }

    @Override
    public OptionalLong count() {
        if (cursors.comparison(false).isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return levels.countWebSkus();
        } catch (UnavailableException e) {
            return OptionalLong.empty();
        }
    }
}
