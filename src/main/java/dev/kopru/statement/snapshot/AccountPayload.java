package dev.kopru.statement.snapshot;

import dev.kopru.job.Origin;
import dev.kopru.job.Source;
import dev.kopru.retry.KeyPayload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An account of the books as JSON in the retry table: its ledger is read again when it is tried again. */
record AccountPayload(@Nullable String type, @Nullable String account) {

    static final String TYPE = "account";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By which it is read again from the books, or from its file when that is loaded again. */
    static String keysOnly(Source source) {
        return source.origin() == Origin.LIVE ? of(source.key()) : KeyPayload.of(source);
    }

    static String of(String code) {
        return JSON.writeValueAsString(new AccountPayload(TYPE, code));
    }
}
