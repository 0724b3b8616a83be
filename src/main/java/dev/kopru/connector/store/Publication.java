package dev.kopru.connector.store;

/** The shop's answer for one product. */
public sealed interface Publication {

    String code();

    /** The shop has it now as it was sent. */
    record Done(String code) implements Publication {}

    /** The shop does not take it; {@code detail} is its own word. */
    record Refused(String code, String detail) implements Publication {}

    /** The shop cannot say yet (it is still working on this product): to be tried again later. */
    record Later(String code, String detail) implements Publication {}
}
