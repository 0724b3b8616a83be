package dev.kopru.connector.http;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Within which bounds a program behind HTTP is called.
 *
 * @param connectWithin for the connection alone
 * @param answerWithin for a whole call, its last byte included
 * @param largestAnswer an answer that is longer is not read to its end
 * @param allowPlain whether secrets may travel without TLS to another machine
 * @param calls at most so many in each window; 0 = as many as there are
 * @param window over which calls and errors are counted
 * @param errorPercent at most this share of the window's calls may fail, from the 20th call on; 100 = not counted
 */
public record HttpTerms(
        @DefaultValue("10s") Duration connectWithin,
        @DefaultValue("60s") Duration answerWithin,
        @DefaultValue("32MB") DataSize largestAnswer,
        @DefaultValue("false") boolean allowPlain,
        @DefaultValue("0") int calls,
        @DefaultValue("10s") Duration window,
        @DefaultValue("100") int errorPercent) {}
