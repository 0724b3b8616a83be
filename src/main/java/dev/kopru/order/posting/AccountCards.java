package dev.kopru.order.posting;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.NewAccountCard;
import dev.kopru.connector.accounting.TaxRegistration;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.order.account.AccountIndex;
import dev.kopru.order.account.AccountLookup;
import dev.kopru.order.account.AccountMemory;
import dev.kopru.order.account.AccountPlan;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.setting.Current;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings each order onto its account card: at most two look-ups, one opening call and one call for tax numbers a chunk.
 *
 * <p>What is about to be done in the books is noted before, so that a chunk that is repeated after a crash decides as it
 * did the first time.
 */
@Component
class AccountCards {

    private final Accounting accounting;
    private final AccountLookup lookup;
    private final AccountMemory memory;
    private final Current<OrderSettings> settings;
    private final Patience patience;

    AccountCards(
            Accounting accounting,
            AccountLookup lookup,
            AccountMemory memory,
            Current<OrderSettings> settings,
            Patience patience) {
        this.accounting = accounting;
        this.lookup = lookup;
        this.memory = memory;
        this.settings = settings;
        this.patience = patience;
    }

    /** The documents of the orders whose account card exists now; the others are rejected in {@code chunk}. */
    List<SalesOrder> assigned(List<OrderDraft> drafts, OrderChunk chunk) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        AccountLookup.Found found =
                lookup.among(drafts.stream().map(OrderDraft::customerKeys).toList());
        AccountPlan plan = new AccountPlan(found, settings.now().accounts());
        for (OrderDraft draft : drafts) {
            try {
                plan.add(draft);
            } catch (RejectedException rejected) {
                chunk.reject(draft, rejected.reason());
            }
        }
        AccountMemory.Begun begun = plan.begun();
        memory.begin(begun);
        Map<String, Answer> opened = open(plan.toOpen());
        Map<String, Answer> numbered = number(plan.toNumber(opened));
        Map<String, String> codesOfIds = new HashMap<>();
        List<SalesOrder> documents = new ArrayList<>();
        for (AccountPlan.Choice choice : plan.choices()) {
            Reason refusal = refusal(choice, opened, numbered);
            if (refusal != null) {
                chunk.reject(choice.draft(), refusal);
            } else {
                String code = choice.code(opened);
                choice.notices(code).forEach(notice -> chunk.note(choice.draft(), notice));
                choice.rememberId(code, codesOfIds);
                documents.add(choice.draft().salesOrder().onAccount(code));
            }
        }
        AccountMemory.Learned learned =
                new AccountMemory.Learned(found.news(codesOfIds), found.names().added(), begun);
        chunk.alsoRemember(() -> memory.finish(learned));
        return documents;
    }

    private Map<String, Answer> open(List<NewAccountCard> cards) {
        return cards.isEmpty()
                ? Map.of()
                : byKey(patience.call("open account cards", () -> accounting.openAccounts(cards)));
    }

    private Map<String, Answer> number(List<TaxRegistration> registrations) {
        return registrations.isEmpty()
                ? Map.of()
                : byKey(patience.call(
                        "add tax numbers to account cards", () -> accounting.registerTaxNumbers(registrations)));
    }

    private static Map<String, Answer> byKey(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::key, answer -> answer, (one, other) -> one));
    }

    private static @Nullable Reason refusal(
            AccountPlan.Choice choice, Map<String, Answer> opened, Map<String, Answer> numbered) {
        AccountIndex.Candidate card = choice.card();
        Answer opening = card.code() == null ? opened.get(card.externalRef()) : null;
        if (opening instanceof Answer.Refused refused) {
            return Reason.of(OrderReason.ACCOUNT_REFUSED, card.title(), refused.detail());
        }
        boolean needsNumber = choice.draft().customerKeys().taxNumber() != null;
        return needsNumber && numbered.get(choice.code(opened)) instanceof Answer.Refused refused
                ? Reason.of(OrderReason.ACCOUNT_REFUSED, card.shown(), refused.detail())
                : null;
    }
}
