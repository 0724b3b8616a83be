package dev.kopru.statement;

import java.time.Instant;
import java.util.List;

/**
 * All that an account's customer sees.
 *
 * @param asOf the one moment of which all of it tells, by the accounting program's clock
 * @param statements one for each currency, in the order of their codes
 */
public record AccountStatement(Account account, Instant asOf, List<Statement> statements) {}
