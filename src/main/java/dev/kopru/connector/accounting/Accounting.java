package dev.kopru.connector.accounting;

import dev.kopru.connector.Answer;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.Vocabulary;
import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.Merged;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.Wanted;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An accounting program. Calls are in bulk, may be repeated without harm (every document and card carries the source's
 * key), answer for each record, and throw {@link UnavailableException} when the program does not answer.
 */
public interface Accounting {

    /** All account cards that carry one of the keys; a card is returned once. */
    List<AccountCard> findAccounts(AccountKeys keys);

    /**
     * Opens account cards, numbering them by {@link NewAccountCard#codePattern()}; a card whose external reference
     * exists already is not opened again but answered with its code. Answers come in the order of the cards.
     */
    List<Answer> openAccounts(List<NewAccountCard> cards);

    /**
     * Writes tax numbers onto account cards that have none. May be repeated; a card that carries another number by now is
     * left as it is and refused. Answers, by the cards' codes, come in the order of the registrations.
     */
    List<Answer> registerTaxNumbers(List<TaxRegistration> registrations);

    /** The sellable items with these SKUs; unknown ones are left out. */
    List<StockItem> findStock(Collection<String> skus);

    /** Opens stock cards with one variant each; a SKU that exists already is left as it is. In the cards' order. */
    List<Answer> openStockCards(List<NewStockCard> cards);

    /**
     * Whether it keeps revision and hash of what was written with each document. Of a program that keeps no more than the external
     * reference, Köprü remembers them itself, and tells them with each wish ({@link Wanted#remembered()}).
     */
    default boolean keepsContentHash() {
        return false;
    }

    /** What is posted under these external references; unknown ones are left out. */
    List<PostedOrder> findSalesOrders(Collection<String> externalRefs);

    /** The documents under these external references, word for word; unknown ones are left out. */
    List<BookedOrder> readSalesOrders(Collection<String> externalRefs);

    /** All returns, cancelled ones too, of the sales under these external references, word for word. */
    List<BookedOrder> readReturnsOf(Collection<String> saleRefs);

    /**
     * Documents by ascending external reference (byte order) after {@code afterRef} and before {@code beforeRef}, at most
     * {@code limit}: those dated at or after {@code from} or without a date, and older ones that are still open. Fewer than
     * {@code limit} means that there are no more now.
     */
    List<KeptOrder> keptSalesOrders(String afterRef, String beforeRef, LocalDate from, int limit);

    /** The same of the documents under these external references, whatever their date; unknown ones are left out. */
    List<KeptOrder> keptSalesOrders(Collection<String> externalRefs);

    /**
     * Writes sales orders by their external reference: new ones are inserted; of existing ones what the shop changed is
     * written while the program still allows it, by the rules of {@link Merged}. Answers come in the order of the
     * wishes. One bad document does not stop the others.
     */
    List<Posting> postSalesOrders(List<Wanted> orders);

    /** The states that documents may have; empty for a program that cannot be asked. */
    default Optional<Vocabulary> documentStates() {
        return Optional.empty();
    }

    /** The accounts that payments may go to; empty for a program that cannot be asked. */
    default Optional<Vocabulary> paymentAccounts() {
        return Optional.empty();
    }

    /** Cancels documents while the program still allows it. Answers come in the order of the references. */
    List<Posting> cancelSalesOrders(List<Cancellation> cancellations);
}
