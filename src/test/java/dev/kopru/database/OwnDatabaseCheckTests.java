package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.RefusedStartException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** Köprü's own database is looked at before its tables are made or changed. */
class OwnDatabaseCheckTests {

    private static final DatabaseTargets ALONE = DatabaseTargets.from(new MockEnvironment());

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.own());

    @AfterEach
    void dropSchemas() {
        schemas.close();
    }

    @Test
    void aDatabaseAsItShouldBeIsTaken() {
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isProblem()).isFalse();
            assertThat(finding.code()).isEqualTo("database-good");
        });
        DatabaseGate.pass(target(), ALONE);
    }

    @Test
    void anEmptyDatabaseIsTaken() {
        dropTables();

        assertThat(problems(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void tablesOfANewerKopruAreRefused() {
        jdbc.update(
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, 1)");
        int known = Migrations.in("classpath:sql/kopru").latest();

        assertThat(problems(Locale.ENGLISH))
                .containsExactly(
                        "spring.datasource.url: the tables are of a newer Köprü (version V9999, this one knows V"
                                + known + "); start that one, or restore the backup from before the upgrade.");
        assertThat(problems(FindingWords.TURKISH))
                .containsExactly("spring.datasource.url: tablolar daha yeni bir Köprü'nün (sürüm V9999, bu Köprü V"
                        + known + " biliyor); o Köprü'yü başlatın ya da yükseltmeden önceki yedeği geri yükleyin.");
        assertThatExceptionOfType(RefusedStartException.class)
                .isThrownBy(() -> DatabaseGate.pass(target(), ALONE))
                .withMessageContaining("newer Köprü");
    }

    @Test
    void aMigrationThatBrokeOffIsRefused() {
        jdbc.update("UPDATE flyway_schema_history SET success = 0 WHERE version = '9'");

        assertThat(problems(Locale.ENGLISH))
                .containsExactly(
                        "spring.datasource.url: the upgrade V9 (notices) broke off half-way; restore the backup from"
                                + " before it, or finish it by hand and delete the row with success = 0 from"
                                + " flyway_schema_history.");
        assertThat(problems(FindingWords.TURKISH))
                .singleElement()
                .asString()
                .contains("V9 (notices) yükseltmesi yarıda");
    }

    @Test
    void aMigrationThatWasKilledBeforeItWasRecordedIsRefused() {
        jdbc.update("DELETE FROM flyway_schema_history WHERE CAST(version AS UNSIGNED) > 16");

        assertThat(problems(Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("spring.datasource.url: the upgrade V17 broke off half-way: the table ")
                .contains("is there, but no record of it");
        assertThat(problems(FindingWords.TURKISH))
                .singleElement()
                .asString()
                .startsWith("spring.datasource.url: V17 yükseltmesi yarıda kalmış: ");
    }

    @Test
    void aDatabaseWithSomebodyElsesTablesIsRefusedAndNotTouched() {
        dropTables();
        jdbc.execute("CREATE TABLE wp_posts (id INT)");

        assertThat(problems(Locale.ENGLISH))
                .containsExactly(
                        "spring.datasource.url: this database holds other tables (wp_posts); give Köprü an empty"
                                + " database of its own.");
        assertThat(problems(FindingWords.TURKISH))
                .containsExactly(
                        "spring.datasource.url: bu veritabanında başka tablolar var (wp_posts); Köprü'ye boş, kendine"
                                + " ait bir veritabanı verin.");
        assertThat(jdbc.queryForList("SHOW TABLES", String.class)).containsExactly("wp_posts");
    }

    @Test
    void aNewDatabaseInAnotherCharacterSetIsRefused() {
        dropTables();
        String schema = jdbc.queryForObject("SELECT DATABASE()", String.class);
        jdbc.execute("ALTER DATABASE " + schema + " CHARACTER SET latin1");

        assertThat(problems(Locale.ENGLISH))
                .containsExactly(
                        "spring.datasource.url: the database's character set is latin1; it must be utf8mb4: ALTER"
                                + " DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci;");
        assertThat(problems(FindingWords.TURKISH)).singleElement().asString().contains("karakter kümesi latin1");
    }

    @Test
    void tablesThatWereLoadedWithAnotherCollationAreRefused() {
        jdbc.execute(
                "ALTER TABLE notice MODIFY record_key VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci"
                        + " NOT NULL");

        assertThat(problems(Locale.ENGLISH))
                .containsExactly("spring.datasource.url: columns have another collation: notice.record_key"
                        + " utf8mb4_general_ci; it must be utf8mb4_bin, utf8mb4_turkish_ci. Load the tables again with their"
                        + " first collation, or correct them with ALTER TABLE.");
        assertThat(problems(FindingWords.TURKISH))
                .singleElement()
                .asString()
                .contains("başka olan sütunlar var: notice.record_key");
    }

    @Test
    void aReadOnlyServerIsRefused() {
        jdbc.execute("SET GLOBAL read_only = 1");
        try {
            assertThat(problems(Locale.ENGLISH))
                    .containsExactly(
                            "spring.datasource.url: this server is read-only (perhaps a replica); give the address"
                                    + " of the one that can be written, or switch read_only off.");
            assertThat(problems(FindingWords.TURKISH))
                    .singleElement()
                    .asString()
                    .contains("bu sunucu salt okunur");
        } finally {
            jdbc.execute("SET GLOBAL read_only = 0");
        }
    }

    @Test
    void anotherTimeZoneIsRefused() {
        DatabaseTarget shifted = new DatabaseTarget(
                schemas.ownUrl() + (schemas.ownUrl().contains("?") ? "&" : "?") + "connectionTimeZone=%2B03:00",
                schemas.username(),
                schemas.password());

        assertThatExceptionOfType(RefusedStartException.class)
                .isThrownBy(() -> DatabaseGate.pass(shifted, ALONE))
                .withMessageContaining(
                        "runs in the time zone +03:00 instead of UTC, so every date would be shifted by 3:00 h")
                .withMessageContaining("UTC değil, +03:00 saat diliminde, bütün tarihler 3:00 h kayardı");
    }

    @Test
    void aUserWithoutTheRightsIsToldWhichItLacks() {
        String schema = jdbc.queryForObject("SELECT DATABASE()", String.class);
        jdbc.execute("CREATE USER 'kopru_reader'@'%' IDENTIFIED BY 'Okur-12345'");
        try {
            jdbc.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON " + schema + ".* TO 'kopru_reader'@'%'");
            DatabaseTarget reader = new DatabaseTarget(schemas.ownUrl(), "kopru_reader", "Okur-12345");

            assertThatExceptionOfType(RefusedStartException.class)
                    .isThrownBy(() -> DatabaseGate.pass(reader, ALONE))
                    .withMessageContaining(
                            "the user lacks ALTER, CREATE, DROP, INDEX; grant: GRANT ALL PRIVILEGES ON `" + schema)
                    .withMessageContaining("kullanıcının ALTER, CREATE, DROP, INDEX yetkisi eksik");
        } finally {
            jdbc.execute("DROP USER 'kopru_reader'@'%'");
        }
    }

    @Test
    void aDatabaseThatDoesNotExistIsToldWithTheSqlThatCreatesIt() {
        DatabaseTarget nowhere = new DatabaseTarget(
                schemas.ownUrl().replaceFirst("/kopru_test[^?]*", "/kopru_nowhere"),
                schemas.username(),
                schemas.password());

        RefusedStartException refused = assertThatExceptionOfType(RefusedStartException.class)
                .isThrownBy(() -> DatabaseGate.pass(nowhere, ALONE))
                .actual();

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("database-unknown", "sql-schema");
        assertThat(refused.findings().get(1).arguments().get(1))
                .startsWith(
                        "CREATE DATABASE `kopru_nowhere` CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci;\nGRANT ALL");
    }

    private void dropTables() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (String table : SchemaState.texts(connection, "SHOW TABLES")) {
                    statement.execute("DROP TABLE " + table);
                }
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
                return true;
            }
        });
    }

    private List<String> problems(Locale language) {
        return findings().stream()
                .filter(Finding::isProblem)
                .map(finding -> FindingWords.say(finding, language))
                .toList();
    }

    private List<Finding> findings() {
        try (Connection connection = Connections.open(target())) {
            return OwnDatabaseCheck.standard().look(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DatabaseTarget target() {
        return new DatabaseTarget(schemas.ownUrl(), schemas.username(), schemas.password());
    }
}
