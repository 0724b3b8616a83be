package dev.kopru.stockcard;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.job.ExpectedRecords;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Counts the cards of a comparison; how many changed since the cursor is not worth a count. */
@Component
class ExpectedCards implements ExpectedRecords {

    private final StockCatalogue catalogue;
    private final CardCursors cursors;

    ExpectedCards(StockCatalogue catalogue, CardCursors cursors) {
        this.catalogue = catalogue;
        this.cursors = cursors;
    }

    @Override
    public String job() {
        return StockCardExportConfiguration.JOB;
    }

    @Override
    public OptionalLong count() {
        try {
            return cursors.comparison(false).isPresent() ? catalogue.countWebCards() : OptionalLong.empty();
        } catch (UnavailableException e) {
            return OptionalLong.empty();
        }
    }
}
