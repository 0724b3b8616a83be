package dev.kopru.order.link;

import dev.kopru.connector.accounting.document.SalesOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The documents of a chunk, packed on another thread while the books are being written. */
public record PackedContents(CompletableFuture<Map<String, byte[]>> byRef) {

    public static PackedContents of(List<SalesOrder> documents) {
        return new PackedContents(CompletableFuture.supplyAsync(() -> packed(documents)));
    }

    private static Map<String, byte[]> packed(List<SalesOrder> documents) {
        Map<String, byte[]> packed = new HashMap<>();
        try (ContentJson.Packer packer = new ContentJson.Packer()) {
            documents.forEach(document -> packed.put(document.externalRef(), packer.pack(document)));
        }
        return packed;
    }

    public byte[] get(String externalRef) {
        return Objects.requireNonNull(byRef.join().get(externalRef), externalRef);
    }
}
