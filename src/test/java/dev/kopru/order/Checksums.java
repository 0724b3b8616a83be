package dev.kopru.order;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells whether the content of tables has changed. */
final class Checksums {

    private Checksums() {}

    static String of(JdbcTemplate jdbc, List<String> tables) {
        return jdbc.query(
                        "CHECKSUM TABLE " + String.join(", ", tables),
                        (row, n) -> row.getString(1).replaceFirst(".*\\.", "") + "=" + row.getString(2))
                .toString();
    }
}
