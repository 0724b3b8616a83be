package dev.kopru.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRequestTests {

    @Test
    void aJobAloneReadsWhatIsNew() {
        RunRequest request = RunRequest.read("InventorySyncJob", "--kopru.inventory.chunk-size=7");

        assertThat(request.isLive()).isTrue();
        assertThat(request.parameters()).isEmpty();
    }

    @Test
    void aRunMayBeAskedForRetriesOnlyOrToCompareEverything() {
        assertThat(RunRequest.read("InventorySyncJob", "full=true").parameters())
                .isEqualTo(Map.of("full", "true"));
        assertThat(RunRequest.read("OrderImportJob", "only=retries").parameters())
                .isEqualTo(Map.of("only", "retries"));
    }

    @Test
    void aFileIsReadWithItsProfile() {
        RunRequest request = RunRequest.read("StatementSnapshotJob", "--file=hareketler.csv", "--profile=benim");

        assertThat(request.file()).isEqualTo(Path.of("hareketler.csv").toAbsolutePath());
        assertThat(request.profile()).isEqualTo("benim");
        assertThat(request.isLive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full=yes", "only=live", "fill=true", "--full=true", "full"})
    void aWordThatIsNotUnderstoodIsRefusedAndNotIgnored(String word) {
        assertThatThrownBy(() -> RunRequest.read("InventorySyncJob", word))
                .isInstanceOf(WrongUsageException.class)
                .hasMessageContaining(word.replaceAll("^(--full)=.*", "$1"));
    }
}
