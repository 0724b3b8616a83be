package dev.kopru.statement.snapshot;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An account of the books as JSON in the retry table: its ledger is read again when it is tried again. */
record AccountPayload(@Nullable String type, @Nullable String account) {

    static final String TYPE = "account";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String of(String code) {
        return JSON.writeValueAsString(new AccountPayload(TYPE, code));
    }
}
