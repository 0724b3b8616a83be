package dev.kopru.demo.books;

import java.time.LocalDate;
import java.util.Locale;

/** Numbers the documents behind the movements, each kind in its own series. */
final class DemoDocuments {

    private int invoices;
    private int receipts;
    private int returns;
    private int cheques;
    private int slips;

    /** Sixteen characters, as the tax authority wants them for electronic invoices. */
    Entry invoice(LocalDate date) {
        String number = String.format(Locale.ROOT, "KPR%d%09d", date.getYear(), ++invoices);
        return new Entry("invoice", true, number, "Satış faturası");
    }

    Entry paperInvoice() {
        return new Entry("invoice", true, String.format(Locale.ROOT, "A-%06d", ++invoices), "Satış faturası (kâğıt)");
    }

    Entry payment(String how) {
        return new Entry("payment", false, number("THS", ++receipts), how);
    }

    Entry refund() {
        return new Entry("payment", true, number("ODM", ++receipts), "Müşteriye para iadesi");
    }

    Entry salesReturn() {
        return new Entry("return", false, number("IAD", ++returns), "Satıştan iade faturası");
    }

    Entry cheque() {
        return new Entry("cheque", false, number("CEK", ++cheques), "Müşteri çeki alındı");
    }

    Entry opening(boolean debit) {
        return new Entry("opening", debit, number("DVR", ++slips), "Devir bakiyesi");
    }

    Entry transfer(boolean debit, String other) {
        return new Entry("transfer", debit, number("VRM", ++slips), "Virman: " + other);
    }

    Entry exchangeDifference(boolean debit) {
        return new Entry("exchange_difference", debit, number("KUR", ++slips), "Kur farkı");
    }

    String reversal() {
        return number("TRS", ++slips);
    }

    private static String number(String series, int number) {
        return String.format(Locale.ROOT, "%s-%06d", series, number);
    }
}
