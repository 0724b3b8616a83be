package dev.kopru.order.link;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.ShopCustomer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The documents of a chunk as they are kept, made ready on another thread while the books are being written. */
public record PackedContents(CompletableFuture<Map<String, Packed>> byRef) {

    /**
     * A document as it is kept.
     *
     * @param json deflated
     * @param buyer by whose words it is found
     */
    public record Packed(byte[] json, BuyerWords buyer) {}

    /** {@code customers}: of the order with an external reference. */
    public static PackedContents of(List<SalesOrder> documents, Function<String, ShopCustomer> customers) {
        return new PackedContents(CompletableFuture.supplyAsync(() -> packed(documents, customers)));
    }

    private static Map<String, Packed> packed(List<SalesOrder> documents, Function<String, ShopCustomer> customers) {
        Map<String, Packed> packed = new HashMap<>();
        try (ContentJson.Packer packer = new ContentJson.Packer()) {
            for (SalesOrder document : documents) {
                String ref = document.externalRef();
                packed.put(ref, new Packed(packer.pack(document), BuyerWords.of(document, customers.apply(ref))));
            }
        }
        return packed;
    }

    public Packed get(String externalRef) {
        return Objects.requireNonNull(byRef.join().get(externalRef), externalRef);
    }
}
