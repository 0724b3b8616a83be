package dev.kopru.demo.shop;

import dev.kopru.demo.world.Batch;
import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.DemoRow;
import dev.kopru.demo.world.Dice;
import java.time.LocalDateTime;
import java.util.List;

/** Writes the shop's registered customers. */
public final class CustomerRows {

    private final Dice dice = new Dice("customer rows");
    private final DemoDays days;

    public CustomerRows(DemoDays days) {
        this.days = days;
    }

    public void write(List<Buyer> customers, Batch batch) {
        batch.insert(
                "shop_customer",
                "id, kind, account_code, first_name, last_name, company, email, phone, tax_office, tax_number,"
                        + " created_at, changed_at",
                customers.stream().map(this::customer).toList());
    }

    private DemoRow customer(Buyer buyer) {
        LocalDateTime created = days.ago(dice.between(95, 900), 12, dice.between(0, 59));
        return DemoRow.of(
                buyer.customerId(),
                buyer.kind(),
                buyer.accountCode(),
                buyer.firstName(),
                buyer.lastName(),
                buyer.company(),
                buyer.email(),
                buyer.phone(),
                buyer.isCompany() ? buyer.place().taxOffice() : null,
                buyer.taxNumber(),
                created,
                created.plusDays(dice.between(0, 90)));
    }
}
