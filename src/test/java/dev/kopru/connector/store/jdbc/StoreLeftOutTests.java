package dev.kopru.connector.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.sql.Operation;
import dev.kopru.finding.FindingWords;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StoreLeftOutTests {

    @Test
    void whatAFolderMayLeaveOutHasWordsForWhatIsNotDoneWithoutIt() {
        List<String> keys = JdbcStoreConfiguration.SIDE.operations().values().stream()
                .flatMap(Collection::stream)
                .filter(Operation::optional)
                .map(operation -> "sql-without." + operation.name())
                .toList();

        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            for (Locale language : List.of(FindingWords.TURKISH, Locale.ENGLISH)) {
                assertThat(FindingWords.text(key, language, List.of())).isNotEqualTo(key);
            }
        });
    }
}
