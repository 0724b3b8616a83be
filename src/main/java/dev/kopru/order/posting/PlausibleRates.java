package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.setting.Current;
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
    private final Current<OrderSettings> settings;

    PlausibleRates(ExchangeRates rates, Current<OrderSettings> settings) {
        this.rates = rates;
        this.settings = settings;
    }

    /** The drafts without those that are rejected in {@code chunk}, in their order. */
    List<OrderDraft> among(List<OrderDraft> drafts, OrderChunk chunk) {
        Map<String, List<OrderDraft>> byCurrency = drafts.stream()
                .filter(PlausibleRates::isCompared)
                .collect(Collectors.groupingBy(draft -> draft.salesOrder().currency()));
        Map<String, Reason> objections = new HashMap<>();
        if (!byCurrency.isEmpty() && settings.now().exchangeRates().percent().signum() != 0) {
            Map<String, List<SeenRate>> seen = seen(byCurrency);
            byCurrency.forEach((currency, ofCurrency) -> objections.putAll(objections(
                    ofCurrency, new RateBand(settings.now().exchangeRates(), seen.getOrDefault(currency, List.of())))));
        }
        List<OrderDraft> plausible = new ArrayList<>();
        for (OrderDraft draft : drafts) {
            Reason objection = objections.get(draft.externalRef());
            if (objection == null) {
                plausible.add(draft);
                if (isCompared(draft)) {
                    chunk.compareWithRateOf(draft);
                }
            } else if (draft.rules().confirmsExchangeRate()) {
                plausible.add(draft);
                chunk.note(draft, confirmed(objection));
            } else {
                chunk.reject(draft, objection);
            }
        }
        return plausible;
    }

    private static Reason confirmed(Reason objection) {
        return Reason.of(
                OrderNotice.EXCHANGE_RATE_CONFIRMED,
                objection.arguments().subList(0, 4).toArray());
    }

    /** The return of a named sale has that sale's rate, however old. */
    private static boolean isCompared(OrderDraft draft) {
        SalesOrder document = draft.salesOrder();
        return !document.currency().equals("TRY") && document.relatedRef() == null;
    }

    /**
     * Those on which most orders agree count first, so that a wrong one cannot speak against them; of as many the confirmed
     * ones. What is objected to speaks for no other, confirmed or not.
     */
    private static Map<String, Reason> objections(List<OrderDraft> drafts, RateBand band) {
        List<SeenRate> all = drafts.stream().map(OrderChunk::rate).distinct().toList();
        Map<SeenRate, Long> agreement =
                all.stream().collect(Collectors.toMap(rate -> rate, rate -> band.agreement(rate, all)));
        List<OrderDraft> inTurn = new ArrayList<>(drafts);
        inTurn.sort(Comparator.comparing((OrderDraft draft) -> -agreement.getOrDefault(OrderChunk.rate(draft), 0L))
                .thenComparing(draft -> draft.rules().confirmsExchangeRate() ? 0 : 1));
        Map<String, Reason> objections = new HashMap<>();
        for (OrderDraft draft : inTurn) {
            SeenRate rate = OrderChunk.rate(draft);
            Reason objection = band.objection(rate);
            if (objection == null) {
                band.accept(rate);
            } else {
                objections.put(draft.externalRef(), objection);
            }
        }
        return objections;
    }

    private Map<String, List<SeenRate>> seen(Map<String, List<OrderDraft>> byCurrency) {
        List<LocalDate> days = byCurrency.values().stream()
                .flatMap(List::stream)
                .map(draft -> draft.salesOrder().date())
                .sorted()
                .toList();
        LocalDate first = days.get(0).minusDays(settings.now().exchangeRates().days());
        LocalDate last = days.get(days.size() - 1)
                .plusDays(settings.now().exchangeRates().days());
        return rates.between(byCurrency.keySet(), first, last).stream()
                .collect(Collectors.groupingBy(SeenRate::currency));
    }
}
