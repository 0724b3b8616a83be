package dev.kopru.statement;

/**
 * What a file says nothing about of an account itself, because it has no column for it, or an empty cell: there the
 * statement keeps what it said.
 */
public record HeadGaps(boolean title, boolean taxOffice, boolean taxNumber, boolean address, boolean blocked) {

    public static final HeadGaps NONE = new HeadGaps(false, false, false, false, false);

    /** The account as it was told, and for the rest as it is known. */
    Account filled(Account told, Account known) {
        return new Account(
                told.code(),
                title ? known.title() : told.title(),
                taxOffice ? known.taxOffice() : told.taxOffice(),
                taxNumber ? known.taxNumber() : told.taxNumber(),
                address ? known.address() : told.address(),
                blocked ? known.blocked() : told.blocked());
    }
}
