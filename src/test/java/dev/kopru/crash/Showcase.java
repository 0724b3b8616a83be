package dev.kopru.crash;

import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table in which present statements can be seen, an account's by one SELECT. */
public record Showcase(JdbcTemplate jdbc, String account, String table, boolean deflated) {

    public static Showcase ofShop(Schemas schemas) {
        return new Showcase(new JdbcTemplate(schemas.store()), "account_code", "shop_statement WHERE TRUE", false);
    }

    public static Showcase ofKopru(Schemas schemas) {
        return new Showcase(new JdbcTemplate(schemas.own()), "account", "statement WHERE replaced_at IS NULL", true);
    }

    /** By currency. */
    Map<String, Statement> statements(String code) {
        Map<String, Statement> statements = new TreeMap<>();
        jdbc.query(
                "SELECT currency, content FROM " + table + " AND " + account + " = ?",
                row -> {
                    statements.put(row.getString(1), StatementReading.whole(content(row.getBytes(2))));
                },
                code);
        return statements;
    }

    /** The content of all statements, by account and currency. */
    public Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        jdbc.query("SELECT " + account + ", currency, content FROM " + table, row -> {
            String key = row.getString(1) + " " + row.getString(2);
            String content = new String(content(row.getBytes(3)), StandardCharsets.UTF_8);
            if (contents.put(key, content) != null) {
                throw new IllegalStateException("Twice: " + key);
            }
        });
        return contents;
    }

    private byte[] content(byte[] bytes) {
        if (!deflated) {
            return bytes;
        }
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
