package dev.kopru.connector.store;

import dev.kopru.connector.Answer;
import dev.kopru.connector.UnavailableException;
import java.util.List;

/**
 * The statements that a shop shows to its customers. Calls are in bulk, may be repeated without harm, answer for
 * each account, and throw {@link UnavailableException} when the shop does not answer.
 */
public interface Statements {

    /**
     * Puts statements in place of what the shop had: an account's all at once, so that nobody sees some of the old and some
     * of the new. An older state (by {@link AccountStatements#asOf()}) never replaces a newer one. Answers come in the order of
     * the accounts; one that the shop refuses does not stop the others, and keeps all that the shop had of it.
     */
    List<Answer> publish(List<AccountStatements> accounts);
}
