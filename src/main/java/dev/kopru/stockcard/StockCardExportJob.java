package dev.kopru.stockcard;

/** The name by which the job is started, scheduled and found. */
final class StockCardExportJob {

    static final String NAME = "StockCardExportJob";

    private StockCardExportJob() {}
}
