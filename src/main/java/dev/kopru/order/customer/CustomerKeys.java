package dev.kopru.order.customer;

import dev.kopru.record.Reason;
import dev.kopru.text.NameKey;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who an order's customer is, as far as it can be compared; keys are normalised.
 *
 * @param accountCode the account card that the shop names
 * @param id the shop's own key of the customer
 * @param company whether the shop sold to a company
 * @param title what a document and a new card call the customer
 * @param name null where the order has no name
 * @param wrongTaxNumber what stands in its place and is none
 * @param formerEmail the e-mail as version 0.1.0 wrote it into a card's external reference, where that was another text
 * @param erased whether the shop has erased the customer
 * @param refusal why no account card can be found or opened for this customer
 * @param notices what is odd about the customer's data but not wrong
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record CustomerKeys(
        String store,
        @Nullable String accountCode,
        @Nullable String id,
        boolean company,
        String title,
        @Nullable NameKey name,
        @Nullable String taxNumber,
        @Nullable String wrongTaxNumber,
        @Nullable String email,
        @Nullable String formerEmail,
        @Nullable String phone,
        boolean erased,
        @Nullable Reason refusal,
        List<Reason> notices)
        implements CustomerKeysBuilder.With {

    /** Whoever it is, it is on this account card. */
    public static CustomerKeys ofAccount(String store, String accountCode, String title) {
        return CustomerKeysBuilder.stagedBuilder()
                .store(store)
                .accountCode(accountCode)
                .id(null)
                .company(false)
                .title(title)
                .name(null)
                .taxNumber(null)
                .wrongTaxNumber(null)
                .email(null)
                .formerEmail(null)
                .phone(null)
                .erased(false)
                .refusal(null)
                .notices(List.of())
                .build();
    }

    /** Whether the customer has no key at all. */
    public boolean anonymous() {
        return id == null && taxNumber == null && email == null && phone == null;
    }

    /** Whether nobody can tell any more who it was, or never could. */
    public boolean isNobody() {
        return anonymous() || erased && name == null;
    }

    CustomerKeys titled(String itsTitle) {
        return withTitle(itsTitle);
    }

    CustomerKeys refused(Reason reason) {
        return withRefusal(reason);
    }
}
