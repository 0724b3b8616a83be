package dev.kopru.record;

/** Something that went wrong in a way a person can understand, in whichever language they read. */
public interface Explained {

    /** What the person who asked can do about it. */
    enum Kind {
        /** Ask for something that is there. */
        UNKNOWN,
        /** Wait, or ask for something that fits the state. */
        CONFLICT,
        /** Mend the request. */
        INVALID
    }

    Kind kind();

    /** Why, as a code with arguments; its words are in the message files. */
    Reason reason();
}
