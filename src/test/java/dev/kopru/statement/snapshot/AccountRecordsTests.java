package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a chunk an account takes. */
class AccountRecordsTests {

    private final AccountRecords records = new AccountRecords();
    private final Source source = AccountSources.gone("120.01", Instant.EPOCH);

    @Test
    void whatAFileOrAPersonGaveWeighsAsMuchAsItIsLong() {
        Reason reason = new Reason("UNREADABLE", List.of());

        assertThat(records.weight(new IncomingAccount.Unreadable(source, "x".repeat(1_900_000), reason)))
                .isEqualTo(1_900_000);
        assertThat(records.weight(new IncomingAccount.Gone(source, Instant.EPOCH)))
                .isZero();
    }
}
