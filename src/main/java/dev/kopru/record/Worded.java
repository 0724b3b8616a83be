package dev.kopru.record;

/** Whose words are told: a name and the file of its texts. */
public interface Worded {

    String name();

    String file();
}
