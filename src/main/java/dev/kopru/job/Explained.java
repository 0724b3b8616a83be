package dev.kopru.job;

/** Something that went wrong in a way a person can understand, in whichever language they read. */
public interface Explained {

    /** Why, as a code with arguments; its words are in the message files. */
    Reason reason();
}
