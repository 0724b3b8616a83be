package dev.kopru.order;

import dev.kopru.connector.Answer;
import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.connector.accounting.AccountKeys;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.Cancellation;
import dev.kopru.connector.accounting.KeptOrder;
import dev.kopru.connector.accounting.NewAccountCard;
import dev.kopru.connector.accounting.NewStockCard;
import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.StockItem;
import dev.kopru.connector.accounting.TaxRegistration;
import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.Wanted;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The real accounting program, with whatever a test lets happen around a call, or changes in its answer. */
public final class UnreliableAccounting implements Accounting {

    private final Accounting real;
    private volatile Consumer<String> before = operation -> {};
    private volatile UnaryOperator<List<Wanted>> taken = orders -> orders;
    private volatile UnaryOperator<List<Posting>> answer = answers -> answers;

    UnreliableAccounting(Accounting real) {
        this.real = real;
    }

    public void reset() {
        before = operation -> {};
        taken = orders -> orders;
        answer = answers -> answers;
    }

    /** {@code operation} is the method's name. */
    void before(Consumer<String> what) {
        before = what;
    }

    /** Lets only some of the documents reach the program. */
    void taking(UnaryOperator<List<Wanted>> some) {
        taken = some;
    }

    /** Happens when the documents are written already. */
    public void answer(UnaryOperator<List<Posting>> change) {
        answer = change;
    }

    @Override
    public List<AccountCard> findAccounts(AccountKeys keys) {
        before.accept("findAccounts");
        return real.findAccounts(keys);
    }

    @Override
    public List<Answer> openAccounts(List<NewAccountCard> cards) {
        before.accept("openAccounts");
        return real.openAccounts(cards);
    }

    @Override
    public List<Answer> registerTaxNumbers(List<TaxRegistration> registrations) {
        before.accept("registerTaxNumbers");
        return real.registerTaxNumbers(registrations);
    }

    @Override
    public List<StockItem> findStock(Collection<String> skus) {
        before.accept("findStock");
        return real.findStock(skus);
    }

    @Override
    public List<Answer> openStockCards(List<NewStockCard> cards) {
        before.accept("openStockCards");
        return real.openStockCards(cards);
    }

    @Override
    public boolean keepsContentHash() {
        return real.keepsContentHash();
    }

    @Override
    public List<PostedOrder> findSalesOrders(Collection<String> externalRefs) {
        before.accept("findSalesOrders");
        return real.findSalesOrders(externalRefs);
    }

    @Override
    public List<BookedOrder> readSalesOrders(Collection<String> externalRefs) {
        before.accept("readSalesOrders");
        return real.readSalesOrders(externalRefs);
    }

    @Override
    public List<BookedOrder> readReturnsOf(Collection<String> saleRefs) {
        before.accept("readReturnsOf");
        return real.readReturnsOf(saleRefs);
    }

    @Override
    public List<KeptOrder> keptSalesOrders(String afterRef, String beforeRef, LocalDate from, int limit) {
        before.accept("keptSalesOrders");
        return real.keptSalesOrders(afterRef, beforeRef, from, limit);
    }

    @Override
    public List<KeptOrder> keptSalesOrders(Collection<String> externalRefs) {
        before.accept("keptSalesOrders by reference");
        return real.keptSalesOrders(externalRefs);
    }

    @Override
    public List<Posting> postSalesOrders(List<Wanted> orders) {
        before.accept("postSalesOrders");
        return answer.apply(real.postSalesOrders(taken.apply(orders)));
    }

    @Override
    public List<Posting> cancelSalesOrders(List<Cancellation> cancellations) {
        before.accept("cancelSalesOrders");
        return real.cancelSalesOrders(cancellations);
    }
}
