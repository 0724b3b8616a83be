package dev.kopru.demo.shop;

import dev.kopru.demo.books.Accounts;
import dev.kopru.demo.books.DemoAccount;
import dev.kopru.demo.books.DemoCard;
import java.util.List;

/** What an order needs to get into trouble: a blocked stock card, and account cards that share an e-mail. */
record Scene(DemoCard blocked, List<DemoAccount> sharingEmail) {

    static Scene of(List<DemoCard> cards, List<DemoAccount> accounts) {
        DemoCard blocked = cards.stream().filter(DemoCard::blocked).findFirst().orElseThrow();
        return new Scene(blocked, Accounts.sharingEmail(accounts));
    }
}
