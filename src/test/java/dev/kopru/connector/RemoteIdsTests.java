package dev.kopru.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.fixture.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteIdsTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final RemoteIds products = ids("shop", "product");
    private final List<List<String>> asked = new ArrayList<>();

    private RemoteIds ids(String connector, String kind) {
        return new RemoteIds(connector, kind, schemas.own(), new MovableClock());
    }

    private Function<List<String>, Map<String, String>> program(Map<String, String> has) {
        return keys -> {
            asked.add(keys);
            return has;
        };
    }

    @AfterEach
    void close() {
        schemas.close();
    }

    @Test
    void theProgramIsAskedOnceForEachRecordAndWhatItTellsBesideIsNotKept() {
        products.keep(Map.of("A", "1"));

        assertThat(products.again(List.of("B", "C", "B"), program(Map.of("B", "2", "X", "9"))))
                .isEqualTo(Map.of("B", "2"));

        assertThat(asked).containsExactly(List.of("B", "C"));
        assertThat(products.kept(List.of("A", "B", "C", "X"))).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    @Test
    void whatIsTrueNoLongerIsLookedUpAgainAndWhatIsGoneIsForgotten() {
        products.keep(Map.of("A", "1", "B", "2", "C", "3"));

        assertThat(products.again(List.of("A", "B"), program(Map.of("A", "11"))))
                .isEqualTo(Map.of("A", "11"));

        assertThat(products.kept(List.of("A", "B", "C"))).isEqualTo(Map.of("A", "11", "C", "3"));
    }

    @Test
    void connectorsAndKindsOfRecordsDoNotShareKeys() {
        products.keep(Map.of("A", "1", "Şal", "5", "sal", "6"));
        ids("shop", "variant").keep(Map.of("A", "2"));
        ids("other", "product").keep(Map.of("A", "3"));

        assertThat(products.kept(List.of("A", "Şal", "sal", "SAL")))
                .isEqualTo(Map.of("A", "1", "Şal", "5", "sal", "6"));
        ids("other", "product").forget(List.of("A"));
        assertThat(products.kept(List.of("A"))).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void anIdThatFitsNoTableIsTakenButNotKept() {
        String tooLong = "k".repeat(300);

        assertThat(products.again(List.of(tooLong), program(Map.of(tooLong, "1"))))
                .isEqualTo(Map.of(tooLong, "1"));
        assertThat(products.kept(List.of(tooLong))).isEmpty();
    }
}
