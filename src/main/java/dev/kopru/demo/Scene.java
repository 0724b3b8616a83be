package dev.kopru.demo;

import java.util.List;

/** What an order needs to get into trouble: a blocked stock card, and account cards that share an e-mail. */
record Scene(StockCard blocked, List<Account> sharingEmail) {

    static Scene of(List<StockCard> cards, List<Account> accounts) {
        StockCard blocked =
                cards.stream().filter(StockCard::blocked).findFirst().orElseThrow();
        return new Scene(blocked, Accounts.sharingEmail(accounts));
    }
}
