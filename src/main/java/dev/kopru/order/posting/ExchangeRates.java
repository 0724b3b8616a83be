package dev.kopru.order.posting;

import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code exchange_rate_seen}: the rates of orders that were posted, by currency and day. */
@Repository
public class ExchangeRates {

    private static final int DECIMALS = 8;

    private final NamedParameterJdbcTemplate named;

    ExchangeRates(NamedParameterJdbcTemplate named) {
        this.named = named;
    }

    /** The lowest and the highest rate of each currency on each of these days. */
    List<SeenRate> between(Collection<String> currencies, LocalDate first, LocalDate last) {
        List<SeenRate> seen = new ArrayList<>();
        named.query(
                "SELECT currency, day, MIN(rate), MAX(rate) FROM exchange_rate_seen"
                        + " WHERE currency IN (:currencies) AND day BETWEEN :first AND :last GROUP BY currency, day",
                Map.of("currencies", currencies, "first", Date.valueOf(first), "last", Date.valueOf(last)),
                row -> {
                    LocalDate day = row.getDate(2).toLocalDate();
                    seen.add(new SeenRate(row.getString(1), day, row.getBigDecimal(3)));
                    seen.add(new SeenRate(row.getString(1), day, row.getBigDecimal(4)));
                });
        return seen;
    }

    public void save(Collection<SeenRate> rates) {
        if (!rates.isEmpty()) {
            named.getJdbcTemplate()
                    .batchUpdate(
                            "INSERT INTO exchange_rate_seen (currency, day, rate) VALUES (?, ?, ?)"
                                    + " ON DUPLICATE KEY UPDATE rate = VALUES(rate)",
                            rates.stream()
                                    .map(seen -> new Object[] {
                                        seen.currency(),
                                        Date.valueOf(seen.day()),
                                        seen.rate().setScale(DECIMALS, RoundingMode.HALF_UP)
                                    })
                                    .toList());
        }
    }
}
