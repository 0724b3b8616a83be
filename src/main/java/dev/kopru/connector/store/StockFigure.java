package dev.kopru.connector.store;

import java.math.BigDecimal;

/**
 * The quantity of a SKU that can be sold.
 *
 * @param revision grows with the instant of which the figure tells
 */
public record StockFigure(String sku, BigDecimal quantity, long revision) {}
