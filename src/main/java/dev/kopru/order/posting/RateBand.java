package dev.kopru.order.posting;

import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares exchange rates of one currency with the accepted ones of about the same days. */
final class RateBand {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext SHOWN = new MathContext(6);

    private final OrderSettings.ExchangeRateBand settings;
    private final List<SeenRate> accepted;

    RateBand(OrderSettings.ExchangeRateBand settings, List<SeenRate> accepted) {
        this.settings = settings;
        this.accepted = new ArrayList<>(accepted);
    }

    /** The rate counts for those that are asked about after it. */
    void accept(SeenRate rate) {
        accepted.add(rate);
    }

    /** Why a rate cannot be right; null where it is near the nearest one, or nothing is known. */
    @Nullable
    Reason objection(SeenRate asked) {
        List<SeenRate> nearest = nearest(asked.day());
        if (nearest.isEmpty() || nearest.stream().anyMatch(known -> fits(asked.rate(), known.rate()))) {
            return null;
        }
        BigDecimal inverse = BigDecimal.ONE.divide(asked.rate(), SHOWN);
        SeenRate known = nearest.stream()
                .filter(one -> fits(inverse, one.rate()))
                .findFirst()
                .orElse(nearest.get(0));
        OrderReason reason = fits(inverse, known.rate())
                ? OrderReason.EXCHANGE_RATE_INVERTED
                : OrderReason.EXCHANGE_RATE_IMPLAUSIBLE;
        return Reason.of(
                reason,
                asked.currency(),
                plain(asked.rate()),
                plain(known.rate()),
                known.day(),
                plain(settings.percent()),
                plain(inverse));
    }

    /** How many of the others it fits. */
    long agreement(SeenRate rate, List<SeenRate> others) {
        return others.stream()
                .filter(other ->
                        distance(rate.day(), other.day()) <= settings.days() && fits(rate.rate(), other.rate()))
                .count();
    }

    private List<SeenRate> nearest(LocalDate day) {
        List<SeenRate> near = accepted.stream()
                .filter(known -> distance(day, known.day()) <= settings.days())
                .sorted(Comparator.comparing((SeenRate known) -> distance(day, known.day()))
                        .thenComparing(SeenRate::day))
                .toList();
        return near.stream()
                .filter(known ->
                        distance(day, known.day()) == distance(day, near.get(0).day()))
                .toList();
    }

    private boolean fits(BigDecimal rate, BigDecimal known) {
        BigDecimal difference = rate.subtract(known).abs().multiply(HUNDRED);
        return difference.compareTo(known.multiply(settings.percent())) <= 0;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
