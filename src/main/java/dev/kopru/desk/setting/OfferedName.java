package dev.kopru.desk.setting;

/**
 * A name that a form offers.
 *
 * @param told what its program says of it besides, in words; empty where it says nothing
 */
record OfferedName(String name, String told) {

    /** In one text, for a list of words. */
    public String text() {
        return told.isEmpty() ? name : name + " (" + told + ")";
    }
}
