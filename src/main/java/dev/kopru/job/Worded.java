package dev.kopru.job;

/** Whose words are told: a name and the file of its texts. */
public interface Worded {

    String name();

    String file();
}
