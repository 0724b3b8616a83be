package dev.kopru.connector.accounting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document together from what was decided about its parts; account card and tax number are always the books'.
 *
 * @param money where lines, payments and totals come from
 */
record MergedDocument(
        SalesOrder books,
        SalesOrder shop,
        SalesOrder money,
        PaymentTargets targets,
        Map<DocumentText, @Nullable String> texts) {

    private static final int LOCAL_DECIMALS = 2;

    SalesOrder of(LocalDate date, String state) {
        return new SalesOrder(
                DocumentKeyBuilder.stagedBuilder()
                        .externalRef(books.externalRef())
                        .isReturn(money.isReturn())
                        .relatedRef(money.relatedRef())
                        .shopNumber(Objects.requireNonNullElse(texts.get(DocumentText.SHOP_NUMBER), ""))
                        .build(),
                state,
                date,
                DocumentCustomerBuilder.stagedBuilder()
                        .accountCode(books.accountCode())
                        .title(texts.get(DocumentText.TITLE))
                        .taxOffice(texts.get(DocumentText.TAX_OFFICE))
                        .taxNumber(books.taxNumber())
                        .billing(address("BILLING"))
                        .delivery(address("DELIVERY"))
                        .build(),
                DocumentAmountsBuilder.stagedBuilder()
                        .currency(money.currency())
                        .exchangeRate(money.exchangeRate())
                        .netTotal(money.netTotal())
                        .vatTotal(money.vatTotal())
                        .grandTotal(money.grandTotal())
                        .localVat(localVat())
                        .localTotal(money.localTotal())
                        .build(),
                DocumentSettlementBuilder.stagedBuilder()
                        .paymentAccount(targets.head().account())
                        .paymentPlan(targets.head().plan())
                        .payments(targets.on(money.payments()))
                        .build(),
                texts.get(DocumentText.NOTE),
                new DocumentSource(shop.sourceRevision(), shop.contentHash()),
                money.lines());
    }

    /** Documents of older versions hold no VAT in lira. */
    private BigDecimal localVat() {
        return money.localVat().signum() != 0
                ? money.localVat()
                : money.vatTotal().multiply(money.exchangeRate()).setScale(LOCAL_DECIMALS, RoundingMode.HALF_UP);
    }

    private PostalAddress address(String which) {
        return PostalAddressBuilder.stagedBuilder()
                .name(texts.get(DocumentText.valueOf(which + "_NAME")))
                .line(texts.get(DocumentText.valueOf(which + "_LINE")))
                .district(texts.get(DocumentText.valueOf(which + "_DISTRICT")))
                .city(texts.get(DocumentText.valueOf(which + "_CITY")))
                .postCode(texts.get(DocumentText.valueOf(which + "_POST_CODE")))
                .country(texts.get(DocumentText.valueOf(which + "_COUNTRY")))
                .build();
    }
}
