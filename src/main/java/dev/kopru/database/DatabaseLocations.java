package dev.kopru.database;

/** Which of the three databases are schemas of the embedded server; only there demo data may be created. */
public record DatabaseLocations(boolean ownEmbedded, boolean storeEmbedded, boolean accountingEmbedded) {

    public boolean anyEmbedded() {
        return ownEmbedded || storeEmbedded || accountingEmbedded;
    }
}
