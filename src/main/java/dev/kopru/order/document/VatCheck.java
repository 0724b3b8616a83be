package dev.kopru.order.document;

import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Books exactly the VAT that the shop states: in total, else of each rate, else of each line; where these differ, the
 * wider figure counts.
 *
 * <p>A figure may be off from the unrounded VAT by half the currency's smallest unit a line, else the order is rejected.
 * What lies between it and the VAT rounded line by line is spread over its taxed lines, a unit at a time, first where
 * rounding took most away. That is a notice.
 */
final class VatCheck {

    private final PriceMode mode;
    private final ShopVat shops;
    private final List<VatOfLine> lines;
    private final List<Integer> taxed;
    private final List<BigDecimal> amounts;
    private final List<Spread> spreads = new ArrayList<>();

    /** VAT that had to be spread, beside what the lines come to by themselves. */
    private record Spread(BigDecimal stated, BigDecimal ours) {}

    private VatCheck(PriceMode mode, ShopVat shops, List<VatOfLine> lines) {
        this.mode = mode;
        this.shops = shops;
        this.lines = lines;
        this.taxed = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).isTaxed())
                .boxed()
                .toList();
        this.amounts = new ArrayList<>(lines.stream().map(VatOfLine::rounded).toList());
    }

    /** The VAT of each line after its share of the order's discount; the order's figures must be positive. */
    static VatCheck of(List<PricedLine> priced, List<BigDecimal> shares, PriceMode mode, ShopVat shops) {
        boolean shared = shares.stream().filter(share -> share.signum() > 0).count() > 1;
        List<VatOfLine> lines = IntStream.range(0, priced.size())
                .mapToObj(i -> VatOfLine.of(priced.get(i), shares.get(i), shared, mode))
                .toList();
        VatCheck check = new VatCheck(mode, shops, lines);
        check.spread(priced, shares);
        return check;
    }

    List<BigDecimal> amounts() {
        return amounts;
    }

    List<Reason> notices() {
        if (spreads.isEmpty()) {
            return List.of();
        }
        return List.of(Reason.of(OrderNotice.VAT_SPREAD, shown(Spread::stated), shown(Spread::ours)));
    }

    private String shown(Function<Spread, BigDecimal> figure) {
        return spreads.stream().map(s -> figure.apply(s).toPlainString()).collect(Collectors.joining(" + "));
    }

    private void spread(List<PricedLine> priced, List<BigDecimal> shares) {
        List<BigDecimal> rates = List.copyOf(shops.ofRates().keySet());
        rates.forEach(this::checkRate);
        BigDecimal total = total(priced, shares);
        List<Integer> unstated = taxed.stream()
                .filter(i -> rates.stream().noneMatch(rate -> hasRate(i, rate)))
                .toList();
        if (!rates.isEmpty()) {
            spreadRates(rates, unstated.isEmpty() ? checked(total) : null);
        }
        if (total != null) {
            BigDecimal stated = sum(amounts, taxed).subtract(sum(amounts, unstated));
            spread(unstated, mode.rounded(total).subtract(stated));
        } else {
            spreadUnrounded(unstated);
        }
    }

    private void checkRate(BigDecimal rate) {
        List<Integer> ofRate = all().stream().filter(i -> hasRate(i, rate)).toList();
        BigDecimal stated = shops.ofRates().getOrDefault(rate, BigDecimal.ZERO);
        if (differs(stated, ofRate)) {
            throw RejectedException.because(OrderReason.VAT_RATE_MISMATCH, rate, stated, ours(ofRate));
        }
    }

    /** The shop's VAT; of a shop that keeps none and has net prices, what its total is above them, if that can be VAT. */
    private @Nullable BigDecimal total(List<PricedLine> priced, List<BigDecimal> shares) {
        BigDecimal stated = shops.total();
        if (stated != null) {
            if (differs(stated, all())) {
                throw RejectedException.because(OrderReason.VAT_TOTAL_MISMATCH, stated, ours(all()));
            }
            return stated;
        }
        boolean kept = !shops.ofRates().isEmpty() || lines.stream().anyMatch(line -> line.stated() != null);
        if (mode.includesVat() || kept) {
            return null;
        }
        BigDecimal whole = sum(priced.stream().map(PricedLine::amount));
        if (whole.compareTo(mode.rounded(sum(priced.stream().map(PricedLine::exact)))) != 0) {
            return null;
        }
        BigDecimal net = whole.subtract(sum(shares.stream()));
        BigDecimal implied = shops.orderTotal().subtract(net);
        return differs(implied, all()) ? null : implied;
    }

    /** The rates' own figures may differ from the total by what rounding each of them costs. */
    private @Nullable BigDecimal checked(@Nullable BigDecimal total) {
        Collection<BigDecimal> ofRates = shops.ofRates().values();
        BigDecimal whole = sum(ofRates.stream());
        BigDecimal rounding = mode.halfUnit().multiply(BigDecimal.valueOf(ofRates.size()));
        if (total != null && VatOfLine.differ(total, whole, rounding)) {
            throw RejectedException.because(OrderReason.VAT_FIGURES_DIFFER, total, whole);
        }
        return total;
    }

    private void spreadRates(List<BigDecimal> rates, @Nullable BigDecimal total) {
        List<BigDecimal> stated = rates.stream()
                .map(rate -> shops.ofRates().getOrDefault(rate, BigDecimal.ZERO))
                .toList();
        List<BigDecimal> targets = total == null
                ? stated.stream().map(mode::rounded).toList()
                : LargestRemainder.of(stated, mode.rounded(total), mode.decimals());
        for (int r = 0; r < rates.size(); r++) {
            BigDecimal rate = rates.get(r);
            spread(taxed.stream().filter(i -> hasRate(i, rate)).toList(), targets.get(r));
        }
        boolean asStated = targets.equals(stated.stream().map(mode::rounded).toList());
        if (total != null && !asStated && !spreads.isEmpty()) {
            spreads.clear();
            spreads.add(new Spread(mode.rounded(total), sum(lines.stream().map(VatOfLine::ours))));
        }
    }

    /** Figures with more decimals than the currency are added up before they are rounded. */
    private void spreadUnrounded(List<Integer> candidates) {
        List<Integer> unrounded =
                candidates.stream().filter(i -> lines.get(i).isUnrounded()).toList();
        unrounded.stream()
                .map(i -> lines.get(i).rate().stripTrailingZeros())
                .distinct()
                .forEach(rate -> {
                    List<Integer> ofRate =
                            unrounded.stream().filter(i -> hasRate(i, rate)).toList();
                    BigDecimal stated =
                            ofRate.stream().map(i -> lines.get(i).figure()).reduce(BigDecimal.ZERO, BigDecimal::add);
                    spread(ofRate, mode.rounded(stated));
                });
    }

    private void spread(List<Integer> over, BigDecimal target) {
        if (over.isEmpty() || sum(amounts, over).compareTo(target) == 0) {
            return;
        }
        List<BigDecimal> before = over.stream().map(amounts::get).toList();
        List<BigDecimal> exact = over.stream().map(i -> lines.get(i).figure()).toList();
        Set<Integer> stated = IntStream.range(0, over.size())
                .filter(i -> lines.get(over.get(i)).stated() != null)
                .boxed()
                .collect(Collectors.toSet());
        List<BigDecimal> after = LargestRemainder.moved(before, exact, stated, target, mode.decimals());
        BigDecimal ours = sum(lines.stream().map(VatOfLine::ours).toList(), over);
        spreads.add(new Spread(target, ours.compareTo(target) == 0 ? sum(amounts, over) : ours));
        for (int i = 0; i < over.size(); i++) {
            amounts.set(over.get(i), after.get(i));
        }
    }

    private boolean differs(BigDecimal stated, List<Integer> of) {
        BigDecimal exact = sum(lines.stream().map(VatOfLine::exact).toList(), of);
        BigDecimal tolerance = sum(lines.stream().map(VatOfLine::tolerance).toList(), of);
        return VatOfLine.differ(stated, exact, tolerance);
    }

    private BigDecimal ours(List<Integer> of) {
        return mode.rounded(sum(lines.stream().map(VatOfLine::exact).toList(), of));
    }

    private List<Integer> all() {
        return IntStream.range(0, lines.size()).boxed().toList();
    }

    private boolean hasRate(int line, BigDecimal rate) {
        return lines.get(line).rate().compareTo(rate) == 0;
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<BigDecimal> amounts, List<Integer> of) {
        return of.stream().map(amounts::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
