package dev.kopru.crash.chaos;

import java.util.List;

/** One part of what goes on in the shop and the books, and what must have come of it at last. */
interface Part {

    /** What is there before the service looks for the first time. */
    void begin();

    /** Something more happens; nothing that is given up because the database is away. */
    void goOn();

    /** What is not yet, or wrongly, on the other side; a few words each. */
    List<String> missing();
}
