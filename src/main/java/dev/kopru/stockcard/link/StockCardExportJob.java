package dev.kopru.stockcard.link;

/** The name by which the job is started, scheduled and found. */
public final class StockCardExportJob {

    public static final String NAME = "StockCardExportJob";

    private StockCardExportJob() {}
}
