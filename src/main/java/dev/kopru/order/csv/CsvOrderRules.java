package dev.kopru.order.csv;

import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads from a profile what holds for the orders of its files other than the settings say. */
final class CsvOrderRules {

    private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);
    private static final Map<String, OrderSettings.MissingPayment> MISSING_PAYMENT = Map.of(
            "reject", OrderSettings.MissingPayment.REJECT,
            "default", OrderSettings.MissingPayment.DEFAULT);

    private CsvOrderRules() {}

    /** Why the profile's options mean nothing; null where they do. */
    static @Nullable Reason wrong(CsvProfile profile) {
        Reason dates = wrong(profile, OrderCsv.VAT_RATE_DATES, YES_OR_NO);
        return dates == null ? wrong(profile, OrderCsv.MISSING_PAYMENT, MISSING_PAYMENT) : dates;
    }

    static OrderRules of(CsvProfile profile, @Nullable Boolean exchangeRateConfirmed, Set<String> unsaid) {
        return new OrderRules(
                YES_OR_NO.get(profile.options().getOrDefault(OrderCsv.VAT_RATE_DATES, "")),
                MISSING_PAYMENT.get(profile.options().getOrDefault(OrderCsv.MISSING_PAYMENT, "")),
                exchangeRateConfirmed,
                unsaid.isEmpty() ? null : unsaid);
    }

    private static @Nullable Reason wrong(CsvProfile profile, String option, Map<String, ?> words) {
        String given = profile.option(option);
        return given == null || words.containsKey(given)
                ? null
                : Reason.of(
                        CsvReason.CSV_BAD_PROFILE,
                        "profiles/orders/" + profile.name() + ".yml",
                        "options." + option,
                        given + " (" + String.join(", ", new TreeSet<>(words.keySet())) + ")");
    }
}
