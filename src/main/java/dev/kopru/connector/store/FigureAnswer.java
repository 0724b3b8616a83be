package dev.kopru.connector.store;

/** The shop's answer for one figure. */
public sealed interface FigureAnswer {

    String sku();

    /** The shop shows it now. */
    record Shown(String sku) implements FigureAnswer {}

    /** The shop shows a newer one already. */
    record Older(String sku) implements FigureAnswer {}

    /** The shop has no such SKU; {@code similar}: one that differs only in upper and lower case, or empty. */
    record Unknown(String sku, String similar) implements FigureAnswer {}

    /** The shop does not take it; {@code detail} is its own word. */
    record Refused(String sku, String detail) implements FigureAnswer {}
}
