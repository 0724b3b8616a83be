package dev.kopru.connector.accounting;

import java.math.BigDecimal;

/** One sellable variant of a stock card (stok kartı); VAT rate in percent. */
public record StockItem(String sku, String cardCode, String name, String unit, BigDecimal vatRate, boolean blocked) {}
