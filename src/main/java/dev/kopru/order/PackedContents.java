package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The documents of a chunk, packed on another thread while the books are being written. */
record PackedContents(CompletableFuture<Map<String, byte[]>> byRef) {

    static PackedContents of(List<SalesOrder> documents) {
        return new PackedContents(CompletableFuture.supplyAsync(() -> packed(documents)));
    }

    private static Map<String, byte[]> packed(List<SalesOrder> documents) {
        Map<String, byte[]> packed = new HashMap<>();
        try (ContentJson.Packer packer = new ContentJson.Packer()) {
            documents.forEach(document -> packed.put(document.externalRef(), packer.pack(document)));
        }
        return packed;
    }

    byte[] get(String externalRef) {
        return Objects.requireNonNull(byRef.join().get(externalRef), externalRef);
    }
}
