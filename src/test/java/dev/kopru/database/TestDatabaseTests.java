package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;

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
}
