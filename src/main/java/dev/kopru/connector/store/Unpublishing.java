package dev.kopru.connector.store;

import dev.kopru.connector.store.Product.Hiding;
import java.util.List;

/** A product that goes off the shop, with all its variants. */
public record Unpublishing(String code, List<String> skus, Hiding hiding) {}
