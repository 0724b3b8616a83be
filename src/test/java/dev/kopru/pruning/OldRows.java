package dev.kopru.pruning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts rows into Köprü's tables that are so many days old. */
record OldRows(JdbcTemplate jdbc) {

    private static String ago(int days) {
        return "UTC_TIMESTAMP(6) - INTERVAL " + days + " DAY";
    }

    /** A run of that number, the only or a further one of its instance, with all that belongs to it. */
    void run(long id, long instance, String job, String status, int days) {
        jdbc.update(
                "INSERT IGNORE INTO BATCH_JOB_INSTANCE VALUES (?, 0, ?, LEFT(SHA2(?, 256), 32))",
                instance,
                job,
                instance);
        String end = status.equals("STARTED") ? "NULL" : ago(days);
        jdbc.update(
                "INSERT INTO BATCH_JOB_EXECUTION VALUES (?, 1, ?, " + ago(days) + ", " + ago(days) + ", " + end
                        + ", ?, ?, '', " + ago(days) + ")",
                id,
                instance,
                status,
                status);
        parameter(id, "run");
        jdbc.update("INSERT INTO BATCH_JOB_EXECUTION_CONTEXT VALUES (?, '{}', NULL)", id);
        jdbc.update(
                "INSERT INTO BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID, CREATE_TIME)"
                        + " VALUES (?, 1, 'step', ?, " + ago(days) + ")",
                id,
                id);
        jdbc.update("INSERT INTO BATCH_STEP_EXECUTION_CONTEXT VALUES (?, '{}', NULL)", id);
        jdbc.update(
                "INSERT INTO run (id, job, started_via, started_by, node, version, created_at)"
                        + " VALUES (?, ?, 'TIMER', 'kopru', 'here', '1', " + ago(days) + ")",
                id,
                job);
        jdbc.update(
                "INSERT INTO run_count (run_id, step, read_count, written, unchanged, rejected)"
                        + " VALUES (?, 'step', 0, 0, 0, 0)",
                id);
    }

    void parameter(long run, String name) {
        jdbc.update("INSERT INTO BATCH_JOB_EXECUTION_PARAMS VALUES (?, ?, 'java.lang.String', '7', 'N')", run, name);
    }

    /** A rejected record with a try on each of these days. */
    void rejected(String key, String state, int days, int... tries) {
        String closed = state.equals("RESOLVED") || state.equals("DISCARDED") ? ago(days) : "NULL";
        jdbc.update(
                "INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,"
                        + " reason_arguments, message, state, attempts, next_attempt_at, created_at, changed_at, closed_at, closed_by)"
                        + " VALUES ('OrderImportJob', ?, ?, 'LIVE', 1, '{\"name\":\"Ayşe\"}', 'X', '[]', 'x', ?, 1, NULL, "
                        + ago(days + 1) + ", " + ago(days) + ", " + closed + ", 'run 1')",
                key,
                key,
                state);
        for (int day : tries) {
            jdbc.update(
                    "INSERT INTO retry_attempt (retry_id, run_id, attempted_at, succeeded)" + " SELECT id, 1, "
                            + ago(day) + ", FALSE FROM retry_record WHERE record_key = ?",
                    key);
        }
    }

    void notice(String key, int noticed, Integer seen) {
        jdbc.update(
                "INSERT INTO notice (job, code, record_key, label, arguments, occurrences, first_run_id, last_run_id,"
                        + " first_noticed_at, last_noticed_at, seen_at) VALUES ('OrderImportJob', 'X', ?, 'x', '[]', 1, 1, 1, "
                        + ago(1000) + ", " + ago(noticed) + ", " + (seen == null ? "NULL" : ago(seen)) + ")",
                key);
    }

    void audit(String person, int days) {
        jdbc.update(
                "INSERT INTO audit_entry (happened_at, person, action, subject) VALUES (" + ago(days)
                        + ", ?, 'login', 'x')",
                person);
    }

    void statement(String account, Integer replaced) {
        jdbc.update(
                "INSERT INTO statement (account, currency, as_of, content, run_id, replaced_at) VALUES (?, 'TRY', "
                        + ago(900) + ", 'x', 1, " + (replaced == null ? "NULL" : ago(replaced)) + ")",
                account);
        jdbc.update("INSERT INTO statement_part SELECT id, 0, 'x' FROM statement WHERE account = ?", account);
    }

    /** A file of so many rejected rows, imported by this run; their records have the names of file and line. */
    void imported(Path home, String file, int days, Long run, int rows) throws IOException {
        String content = "%064x".formatted(file.hashCode() & 0xffff_ffffL).replaceFirst("^0+", "");
        String sha = (content + "0".repeat(64)).substring(0, 64);
        jdbc.update(
                "INSERT INTO csv_import (kind, file, sha256, profile, received_at, received_from, run_id)"
                        + " VALUES ('orders', ?, ?, 'kopru', " + ago(days) + ", 'ayşe', ?)",
                file,
                sha,
                run);
        List<Object[]> lines = java.util.stream.IntStream.rangeClosed(1, rows)
                .mapToObj(line -> new Object[] {line, file + " " + line, file})
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO csv_rejected_row SELECT id, ?, ?, 1, '[\"Ayşe\"]', NULL, 'X', '[]' FROM csv_import"
                        + " WHERE file = ?",
                lines);
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.writeString(inbox.resolve(sha.substring(0, 16) + "-" + file), file, StandardCharsets.UTF_8);
    }
}
