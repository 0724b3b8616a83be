package dev.kopru.demo.books;

import dev.kopru.demo.world.Batch;
import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.DemoPlace;
import dev.kopru.demo.world.DemoRow;
import dev.kopru.demo.world.Dice;
import java.time.LocalDateTime;
import java.util.List;

/** Writes the account cards and the series that numbers the next ones. */
public final class AccountRows {

    private final Dice dice = new Dice("account rows");
    private final DemoDays days;

    public AccountRows(DemoDays days) {
        this.days = days;
    }

    public void write(List<DemoAccount> accounts, Batch batch) {
        batch.insert("number_series", "name, last_number", List.of(DemoRow.of("120.01.{seq:6}", accounts.size())));
        batch.insert(
                "account_card",
                "code, kind, title, tax_office, tax_number, email, phone, address, district, city, post_code, country,"
                        + " card_group, payment_days, currency, blocked, created_at, changed_at",
                accounts.stream().map(this::card).toList());
    }

    private DemoRow card(DemoAccount account) {
        DemoPlace place = account.place();
        LocalDateTime created = days.ago(dice.between(731, 1500), 9, dice.between(0, 59));
        return DemoRow.of(
                account.code(),
                account.company() ? "B2B" : "B2C",
                account.title(),
                account.company() ? place.taxOffice() : null,
                account.taxNumber(),
                account.email(),
                account.phone(),
                place.line(),
                place.district(),
                place.city(),
                place.postCode(),
                place.country(),
                account.company() ? "BAYI" : "PERAKENDE",
                account.paymentDays(),
                account.currency(),
                false,
                created,
                days.ago(dice.between(1, 700), 16, dice.between(0, 59)));
    }
}
