package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.store.ProductPrice.SalePart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For how much something is on sale, and when; nothing of it without a price. */
record SaleTerms(@Nullable BigDecimal price, @Nullable Instant from, @Nullable Instant until) {

    static final SaleTerms NONE = new SaleTerms(null, null, null);

    /** These, and of what they do not speak what is there. */
    SaleTerms over(SaleTerms present, Set<SalePart> unsaid) {
        if (unsaid.isEmpty()) {
            return this;
        }
        SaleTerms terms = new SaleTerms(
                unsaid.contains(SalePart.PRICE) ? present.price : price,
                unsaid.contains(SalePart.FROM) ? present.from : from,
                unsaid.contains(SalePart.UNTIL) ? present.until : until);
        return terms.price == null ? NONE : terms;
    }

    boolean isBelow(@Nullable BigDecimal regular) {
        return price != null && regular != null && price.compareTo(regular) < 0;
    }
}
