package dev.kopru.demo.shop;

import dev.kopru.demo.world.DemoPlace;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of the demo shop while it is put together; its totals are worked out when it is written. */
public final class DemoDraft {

    public String id;
    String number;
    Buyer buyer;

    @Nullable
    LocalDateTime placedAt;

    LocalDateTime changedAt;
    String kind = "order";

    @Nullable
    String relatedId;

    String status = "Paid";
    String currency;

    @Nullable
    BigDecimal rate;

    boolean includesVat;
    int revision = 1;

    @Nullable
    String accountCode;

    DemoPlace delivery;
    String paymentMethod = "CreditCard";

    @Nullable
    String paymentId;

    BigDecimal shipping = BigDecimal.ZERO;
    BigDecimal shippingDiscount = BigDecimal.ZERO;
    BigDecimal instalment = BigDecimal.ZERO;
    BigDecimal discount = BigDecimal.ZERO;
    boolean keepsVat = true;

    @Nullable
    String note;

    final List<Line> lines = new ArrayList<>();
    /** By how much the shop's total and VAT figure differ from the arithmetic. */
    BigDecimal totalShift = BigDecimal.ZERO;

    BigDecimal vatShift = BigDecimal.ZERO;

    public @Nullable DemoTrouble trouble;

    DemoDraft(String id, String number, Buyer buyer, LocalDateTime placedAt, LocalDateTime changedAt) {
        this.id = id;
        this.number = number;
        this.buyer = buyer;
        this.placedAt = placedAt;
        this.changedAt = changedAt;
        this.currency = buyer.currency();
        this.includesVat = !buyer.isCompany();
        this.delivery = buyer.place();
    }

    boolean isForeignCurrency() {
        return !buyer.currency().equals("TRY");
    }

    boolean hasBundle() {
        return lines.stream().anyMatch(line -> line.kind().startsWith("bundle"));
    }

    /** Whether all lines, fees too, carry the same VAT rate. */
    boolean hasOneVatRate() {
        return lines.stream().map(Line::vatRate).distinct().count() == 1;
    }

    BigDecimal linesTotal() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
