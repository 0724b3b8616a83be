package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.job.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Rejects orders whose exchange rate cannot be right: it is far from the accepted rate of its currency nearest to the
 * order's date. One look-up a chunk, and only where it holds orders in foreign money.
 */
@Component
class PlausibleRates {

    private final ExchangeRates rates;
    private final OrderSettings.ExchangeRateBand settings;

    PlausibleRates(ExchangeRates rates, OrderSettings settings) {
        this.rates = rates;
        this.settings = settings.exchangeRates();
    }

    /** The drafts without those that are rejected in {@code chunk}, in their order. */
    List<OrderDraft> among(List<OrderDraft> drafts, ChunkResult chunk) {
        Map<String, List<OrderDraft>> byCurrency = drafts.stream()
                .filter(PlausibleRates::isCompared)
                .collect(Collectors.groupingBy(draft -> draft.salesOrder().currency()));
        if (byCurrency.isEmpty() || settings.percent().signum() == 0) {
            return drafts;
        }
        Map<String, List<SeenRate>> seen = seen(byCurrency);
        Map<String, Reason> refused = new HashMap<>();
        byCurrency.forEach((currency, ofCurrency) ->
                refused.putAll(refused(ofCurrency, new RateBand(settings, seen.getOrDefault(currency, List.of())))));
        List<OrderDraft> plausible = new ArrayList<>();
        for (OrderDraft draft : drafts) {
            Reason reason = refused.get(draft.externalRef());
            if (reason == null) {
                plausible.add(draft);
            } else {
                chunk.reject(draft, reason);
            }
        }
        return plausible;
    }

    /** The return of a named sale has that sale's rate, however old. */
    private static boolean isCompared(OrderDraft draft) {
        SalesOrder document = draft.salesOrder();
        return !document.currency().equals("TRY") && document.relatedRef() == null;
    }

    /** Confirmed rates count first; then those on which most orders agree, so that a wrong one cannot speak against them. */
    private static Map<String, Reason> refused(List<OrderDraft> drafts, RateBand band) {
        List<SeenRate> all = drafts.stream().map(ChunkResult::rate).distinct().toList();
        Map<SeenRate, Long> agreement =
                all.stream().collect(Collectors.toMap(rate -> rate, rate -> band.agreement(rate, all)));
        List<OrderDraft> inTurn = new ArrayList<>(drafts);
        inTurn.sort(Comparator.comparing((OrderDraft draft) -> draft.rules().confirmsExchangeRate() ? 0 : 1)
                .thenComparing(draft -> -agreement.getOrDefault(ChunkResult.rate(draft), 0L)));
        Map<String, Reason> refused = new HashMap<>();
        for (OrderDraft draft : inTurn) {
            SeenRate rate = ChunkResult.rate(draft);
            Reason objection = draft.rules().confirmsExchangeRate() ? null : band.objection(rate);
            if (objection == null) {
                band.accept(rate);
            } else {
                refused.put(draft.externalRef(), objection);
            }
        }
        return refused;
    }

    private Map<String, List<SeenRate>> seen(Map<String, List<OrderDraft>> byCurrency) {
        List<LocalDate> days = byCurrency.values().stream()
                .flatMap(List::stream)
                .map(draft -> draft.salesOrder().date())
                .sorted()
                .toList();
        LocalDate first = days.get(0).minusDays(settings.days());
        LocalDate last = days.get(days.size() - 1).plusDays(settings.days());
        return rates.between(byCurrency.keySet(), first, last).stream()
                .collect(Collectors.groupingBy(SeenRate::currency));
    }
}
