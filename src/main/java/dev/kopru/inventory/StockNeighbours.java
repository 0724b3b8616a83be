package dev.kopru.inventory;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.Store;
import org.springframework.stereotype.Component;

/** Where stock and orders are read. */
@Component
record StockNeighbours(StockLevels levels, ShopStock shop, Store store, Patience patience) {}
