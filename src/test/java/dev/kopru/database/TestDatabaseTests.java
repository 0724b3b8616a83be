package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the other tests expect from their database. */
class TestDatabaseTests {

    @Test
    void givesSchemasOfOnesOwnAndDropsThemAtTheEnd() {
        try (TestDatabase.Schemas other = TestDatabase.fresh()) {
            String schema;
            try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
                schema = JdbcClient.create(schemas.own())
                        .sql("SELECT DATABASE()")
                        .query(String.class)
                        .single();
                assertThat(schemas.ownUrl()).contains(schema).isNotEqualTo(other.ownUrl());
            }
            assertThat(JdbcClient.create(other.own())
                            .sql("SHOW DATABASES")
                            .query(String.class)
                            .list())
                    .doesNotContain(schema);
        }
    }

    @Test
    void everyProcessOfTestsHasAServerOfItsOwnWhereTwoAreNamed() {
        Map<String, String> two = Map.of("KOPRU_TEST_DATASOURCE_URL", "one", "KOPRU_TEST_DATASOURCE_URL_2", "two");

        assertThat(TestDatabase.outsideUrl(two, "of-process-1")).isEqualTo("one");
        assertThat(TestDatabase.outsideUrl(two, "of-process-2")).isEqualTo("two");
        assertThatThrownBy(() -> TestDatabase.outsideUrl(two, "")).hasMessageContaining("no word which");
        assertThat(TestDatabase.outsideUrl(Map.of("KOPRU_TEST_DATASOURCE_URL", "one"), null))
                .isEqualTo("one");
        assertThat(TestDatabase.outsideUrl(Map.of(), null)).isNull();
    }
}
