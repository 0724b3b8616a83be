package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Vocabulary;
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
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.VocabularyOperation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An accounting program behind a database: one transaction for each call. */
class JdbcAccounting implements Accounting {

    private static final Operation DOCUMENT_STATES = VocabularyOperation.named("document-states");
    private static final Operation PAYMENT_ACCOUNTS = VocabularyOperation.named("payment-accounts");

    static final List<Operation> OPERATIONS = Stream.of(
                    AccountCardTable.OPERATIONS,
                    AccountCodes.OPERATIONS,
                    TaxNumbers.OPERATIONS,
                    StockCardTable.OPERATIONS,
                    Documents.OPERATIONS,
                    OrderReading.OPERATIONS,
                    DocumentComparing.OPERATIONS,
                    DocumentNumbers.OPERATIONS,
                    List.of(DOCUMENT_STATES, PAYMENT_ACCOUNTS))
            .flatMap(List::stream)
            .toList();

    private final Database database;
    private final AccountCardTable accountCards;
    private final TaxNumbers taxNumbers;
    private final StockCardTable stockCards;
    private final Documents documents;
    private final OrderReading reading;
    private final DocumentComparing comparing;
    private final OrderPosting posting;
    private final OrderCancelling cancelling;

    JdbcAccounting(Database database) {
        this.database = database;
        this.accountCards = new AccountCardTable(database);
        this.taxNumbers = new TaxNumbers(database, accountCards);
        this.stockCards = new StockCardTable(database);
        this.documents = new Documents(database);
        this.reading = new OrderReading(database, documents);
        this.comparing = new DocumentComparing(database);
        this.posting = new OrderPosting(database, documents, reading);
        this.cancelling = new OrderCancelling(database, documents);
    }

    @Override
    public List<AccountCard> findAccounts(AccountKeys keys) {
        return accountCards.find(keys);
    }

    @Override
    public List<Answer> openAccounts(List<NewAccountCard> cards) {
        return accountCards.open(cards);
    }

    @Override
    public List<Answer> registerTaxNumbers(List<TaxRegistration> registrations) {
        return taxNumbers.register(registrations);
    }

    @Override
    public List<StockItem> findStock(Collection<String> skus) {
        return stockCards.find(skus);
    }

    @Override
    public List<Answer> openStockCards(List<NewStockCard> cards) {
        return stockCards.open(cards);
    }

    @Override
    public boolean keepsContentHash() {
        return documents.keepContentHash();
    }

    @Override
    public List<PostedOrder> findSalesOrders(Collection<String> externalRefs) {
        return documents.find(externalRefs);
    }

    @Override
    public List<BookedOrder> readSalesOrders(Collection<String> externalRefs) {
        return reading.byRef(externalRefs);
    }

    @Override
    public List<BookedOrder> readReturnsOf(Collection<String> saleRefs) {
        return reading.returnsOf(saleRefs);
    }

    @Override
    public List<KeptOrder> keptSalesOrders(String afterRef, String beforeRef, LocalDate from, int limit) {
        return comparing.kept(afterRef, beforeRef, from, limit);
    }

    @Override
    public List<KeptOrder> keptSalesOrders(Collection<String> externalRefs) {
        return comparing.kept(externalRefs);
    }

    @Override
    public List<Posting> postSalesOrders(List<Wanted> orders) {
        return posting.post(orders);
    }

    @Override
    public Optional<Vocabulary> documentStates() {
        return VocabularyOperation.read(database, DOCUMENT_STATES);
    }

    @Override
    public Optional<Vocabulary> paymentAccounts() {
        return VocabularyOperation.read(database, PAYMENT_ACCOUNTS);
    }

    @Override
    public List<Posting> cancelSalesOrders(List<Cancellation> cancellations) {
        return cancelling.cancel(cancellations);
    }
}
