package dev.kopru.connector.accounting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what was written last, what the accountant made of it and what the shop says now.
 *
 * <table>
 *   <caption>Who is followed, in each field</caption>
 *   <tr><th>field</th><th>one side changed it</th><th>both did, or it is not known who</th></tr>
 *   <tr><td>lines, charges, discounts, payments, totals, currency, rate: one unit</td><td>that side</td><td>conflict</td></tr>
 *   <tr><td>each text, the date, the state</td><td>that side</td><td>the accountant, noticed</td></tr>
 *   <tr><td>payment accounts and plans</td><td>that side</td><td>the accountant, noticed; conflict where the shop's
 *     methods of payment changed</td></tr>
 *   <tr><td>account card, tax number</td><td colspan="2">always the books</td></tr>
 * </table>
 *
 * <p>A document that a person cancelled stays cancelled. Where the document says word for word what its fingerprint says,
 * nobody has touched it since it was written, whatever is remembered of it.
 */
final class DocumentMerge {

    private final @Nullable SalesOrder last;
    private final SalesOrder books;
    private final SalesOrder shop;
    private final Remembered written;
    private final boolean staysCancelled;
    private final boolean changeable;
    private final List<MergeDifference> changes = new ArrayList<>();
    private final List<MergeDifference> moneyChanges = new ArrayList<>();
    private final List<MergeDifference> kept = new ArrayList<>();
    private final List<MergeDifference> conflicts = new ArrayList<>();
    private final Map<DocumentText, @Nullable String> texts = new EnumMap<>(DocumentText.class);
    private boolean partsChanged;

    private DocumentMerge(Wanted wanted, BookedOrder booked) {
        this.books = booked.content();
        this.shop = wanted.order();
        this.changeable = booked.posted().changeable();
        this.written = booked.posted().writtenFrom(wanted.remembered());
        this.last = written.isUntouched(DocumentFingerprint.of(books)) ? books : wanted.lastWritten();
        this.staysCancelled = booked.posted().cancelled() && staysCancelled(wanted.reopening());
    }

    private boolean staysCancelled(Wanted.Reopening reopening) {
        return switch (reopening) {
            case YES -> false;
            case UNLESS_BY_HAND -> wasCancelledByHand();
            case NO -> true;
        };
    }

    /** Whoever cancels for the shop notes a newer revision than the one that was written. */
    private boolean wasCancelledByHand() {
        return shop.sourceRevision() > 0
                && shop.sourceRevision() == written.revision()
                && Arrays.equals(shop.contentHash(), written.contentHash());
    }

    static Merged of(Wanted wanted, BookedOrder booked) {
        DocumentMerge merge = new DocumentMerge(wanted, booked);
        return merge.staysCancelled
                ? CancelledByHand.merged(merge.last, merge.books, merge.shop)
                : merge.merged(booked.posted().cancelled());
    }

    private Merged merged(boolean reopened) {
        SalesOrder money = unit();
        PaymentTargets targets = targets(money);
        for (DocumentText text : DocumentText.values()) {
            texts.put(text, text(text));
        }
        noteMixedAddresses();
        LocalDate date = date();
        String state = state(reopened);
        SalesOrder document = new MergedDocument(books, shop, money, targets, texts).of(date, state);
        return new Merged(document, changes, moneyChanges, partsChanged, kept, conflicts);
    }

    private SalesOrder unit() {
        DocumentUnit inBooks = new DocumentUnit(books);
        DocumentUnit inShop = new DocumentUnit(shop);
        DocumentUnit before = last == null ? null : new DocumentUnit(last);
        // Documents of older versions hold no payments, and nobody emptied them.
        boolean withPayments = inBooks.holdsPayments() || (before != null && !before.holdsPayments());
        if (inShop.saysTheSameAs(inBooks, withPayments) || (before != null && inShop.saysTheSameAs(before, true))) {
            return books;
        }
        List<MergeDifference> differences = UnitDifferences.between(last, books, shop);
        boolean namesOnly = inShop.saysTheSameButForNames(inBooks, withPayments);
        if (before != null && before.saysTheSameAs(inBooks, withPayments)) {
            changes.addAll(differences);
            moneyChanges.addAll(namesOnly ? List.of() : differences);
            partsChanged = true;
            return shop;
        }
        (namesOnly ? kept : conflicts).addAll(differences);
        return books;
    }

    private PaymentTargets targets(SalesOrder money) {
        PaymentTargets inBooks = PaymentTargets.of(books);
        PaymentTargets inShop = PaymentTargets.of(shop);
        PaymentTargets before = last == null ? null : PaymentTargets.of(last);
        if (inShop.sameAs(inBooks)) {
            return money == shop ? inShop : inBooks;
        }
        MergeDifference difference = new MergeDifference(
                "tahsilat hesabı ve planı/payment account and plan",
                before == null ? null : before.shown(),
                inBooks.shown(),
                inShop.shown());
        if (before != null && before.sameAs(inBooks)) {
            if (!before.sameAs(inShop)) {
                changes.add(difference);
                partsChanged = true;
                return inShop;
            }
            return inBooks;
        }
        boolean otherMethods = last != null && !PaymentTargets.methods(last).equals(PaymentTargets.methods(shop));
        if (otherMethods && money == shop) {
            conflicts.add(difference);
        } else if (before == null || !before.sameAs(inShop)) {
            kept.add(difference);
        }
        return inBooks;
    }

    private @Nullable String text(DocumentText text) {
        String inBooks = text.of(books);
        String inShop = text.of(shop);
        if (same(inShop, inBooks)) {
            return inBooks;
        }
        if (last == null && inBooks == null && text.mayBeNotHeld()) {
            return null;
        }
        String before = last == null ? null : text.of(last);
        if (last != null && same(inShop, before)) {
            return inBooks;
        }
        MergeDifference difference = new MergeDifference(text.label(), before, inBooks, inShop);
        boolean untouched = same(before, inBooks) || (inBooks == null && text.mayBeNotHeld());
        if (last != null && untouched) {
            changes.add(difference);
            return inShop;
        }
        kept.add(difference);
        return inBooks;
    }

    /** An address of which each side changed a part is one that nobody wrote, so a person should look at it. */
    private void noteMixedAddresses() {
        SalesOrder before = last;
        if (before == null) {
            return;
        }
        for (DocumentText mine : DocumentText.values()) {
            boolean told = kept.stream().anyMatch(one -> one.field().equals(mine.label()));
            if (!told && !same(mine.of(before), mine.of(books)) && shopChangedPartOf(mine)) {
                kept.add(new MergeDifference(mine.label(), mine.of(before), mine.of(books), mine.of(shop)));
            }
        }
    }

    private boolean shopChangedPartOf(DocumentText mine) {
        return Arrays.stream(DocumentText.values())
                .filter(mine::sharesAddressWith)
                .anyMatch(other ->
                        changes.stream().anyMatch(change -> change.field().equals(other.label())));
    }

    private LocalDate date() {
        if (shop.date().equals(books.date()) || (last != null && shop.date().equals(last.date()))) {
            return books.date();
        }
        MergeDifference difference = new MergeDifference(
                "tarih/date",
                last == null ? null : last.date().toString(),
                books.date().toString(),
                shop.date().toString());
        if (last != null && last.date().equals(books.date())) {
            changes.add(difference);
            moneyChanges.add(difference);
            return shop.date();
        }
        kept.add(difference);
        return books.date();
    }

    private String state(boolean reopened) {
        if (shop.state().equals(books.state())) {
            return books.state();
        }
        MergeDifference difference = new MergeDifference(
                MergeDifference.STATE, last == null ? null : last.state(), books.state(), shop.state());
        if (reopened || (last != null && last.state().equals(books.state()))) {
            changes.add(difference);
            return shop.state();
        }
        if (changeable && last != null && !last.state().equals(shop.state())) {
            kept.add(difference);
        }
        return books.state();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one == null ? null : one.strip(), other == null ? null : other.strip());
    }
}
