package dev.kopru.statement;

import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.KeyPayload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An account of the books as JSON in the retry table: its ledger is read again when it is tried again. */
public record AccountPayload(@Nullable String type, @Nullable String account) {

    public static final String TYPE = "account";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By which it is read again from the books, or from its file when that is loaded again. */
    public static String keysOnly(Source source) {
        return source.origin() == Origin.LIVE ? of(source.key()) : KeyPayload.of(source);
    }

    public static String of(String code) {
        return JSON.writeValueAsString(new AccountPayload(TYPE, code));
    }
}
