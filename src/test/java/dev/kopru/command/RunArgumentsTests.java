package dev.kopru.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunArgumentsTests {

    @Test
    void aJobAloneReadsWhatIsNew() {
        RunArguments request = RunArguments.read("InventorySyncJob", "--kopru.inventory.chunk-size=7");

        assertThat(request.isLive()).isTrue();
        assertThat(request.parameters()).isEmpty();
    }

    @Test
    void aRunMayBeAskedForRetriesOnlyOrToCompareEverything() {
        assertThat(RunArguments.read("InventorySyncJob", "full=true").parameters())
                .isEqualTo(Map.of("full", "true"));
        assertThat(RunArguments.read("OrderImportJob", "only=retries").parameters())
                .isEqualTo(Map.of("only", "retries"));
    }

    @Test
    void aFileIsReadWithItsProfile() {
        RunArguments request = RunArguments.read("StatementSnapshotJob", "--file=hareketler.csv", "--profile=benim");

        assertThat(request.file()).isEqualTo(Path.of("hareketler.csv").toAbsolutePath());
        assertThat(request.profile()).isEqualTo("benim");
        assertThat(request.isLive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full=yes", "only=live", "fill=true", "--full=true", "full"})
    void aWordThatIsNotUnderstoodIsRefusedAndNotIgnored(String word) {
        assertThatThrownBy(() -> RunArguments.read("InventorySyncJob", word))
                .isInstanceOf(WrongUsageException.class)
                .hasMessageContaining(word.replaceAll("^(--full)=.*", "$1"));
    }
}
