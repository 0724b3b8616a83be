package dev.kopru.connector.accounting;

import java.math.BigDecimal;
import java.util.Map;

/** A stock card to open, with the one variant that was sold; VAT rate in percent. */
public record NewStockCard(String sku, String name, String unit, BigDecimal vatRate, Map<String, String> attributes) {}
