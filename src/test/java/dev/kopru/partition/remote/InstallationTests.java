package dev.kopru.partition.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Two installations share a broker, each in a schema of the same name on a server of its own. */
class InstallationTests {

    @Test
    void eachIsCalledSomethingElse() {
        try (Schemas schemas = TestDatabase.fresh()) {
            String one = madeAnew(schemas);
            String other = madeAnew(schemas);

            assertThat(one).matches("kopru_test_\\w+\\.[0-9a-f-]{36}").isNotEqualTo(other);
        }
    }

    private static String madeAnew(Schemas schemas) {
        JdbcClient own = JdbcClient.create(schemas.own());
        own.sql("DROP TABLE installation").update();
        new ResourceDatabasePopulator(new ClassPathResource("sql/kopru/V60__installations_apart.sql"))
                .execute(schemas.own());
        return Installation.name(own);
    }
}
