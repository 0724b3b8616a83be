package dev.kopru.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order whose two sides differ, as the API shows it. */
public record DifferenceView(
        @Schema(example = "AMOUNT_DIFFERS") String kind,
        String text,
        @Schema(description = "The record's key, as in /api/retries and /api/notices", example = "shop:10217")
                String key,
        @Schema(description = "The order's number") String label,
        @Schema(description = "null when the shop does not have it") @Nullable ShopView shop,
        @Schema(description = "null when the books do not have it") @Nullable BooksView books,
        @Schema(description = "Why it waits, when it was rejected") @Nullable RejectionView waiting) {

    /** What the shop says. */
    public record ShopView(
            String status,
            BigDecimal total,
            String currency,
            @Nullable Instant placedAt,
            @Nullable Instant changedAt) {}

    /** What the books say. */
    public record BooksView(String number, String state, BigDecimal total, String currency, @Nullable LocalDate date) {}

    /** Its rejection; {@code retryId} is its number in /api/retries. */
    public record RejectionView(long retryId, String status, String reason, String message) {}
}
