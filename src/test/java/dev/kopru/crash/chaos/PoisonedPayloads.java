package dev.kopru.crash.chaos;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Payloads of waiting records that a person, or a fault, has spoilt; they are due at once. */
final class PoisonedPayloads implements ChaosTrouble {

    private static final int AT_ONCE = 10;
    private static final List<UnaryOperator<String>> POISONS = List.of(
            payload -> number(payload, "1e1000000000"),
            payload -> number(payload, "-1e-999999999"),
            payload -> number(payload, "1e2147483647"),
            payload -> number(payload, "9".repeat(100_000)),
            payload -> number(payload, "0." + "0".repeat(50_000) + "1"),
            payload -> number(payload, "NaN"),
            payload -> number(payload, "\"3.419,50\""),
            payload -> number(payload, "{}"),
            payload -> payload.substring(0, payload.length() / 2),
            payload -> payload.replaceFirst("\\{", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + ","),
            payload -> "[".repeat(500_000),
            payload -> payload.replaceFirst(":\"[^\"]*\"", ":\"" + "ş".repeat(1_000_000) + "\""),
            payload -> payload.replaceFirst(":\"[^\"]*\"", ":null"),
            payload -> payload.replaceFirst(":\"[^\"]*\"", ":\"\\\\u0000\\\\ud800\""),
            payload -> "{}",
            payload -> "null",
            payload -> "",
            payload -> "<html>");

    private final StubbornSql own;
    private final Random random;

    PoisonedPayloads(StubbornSql own, Random random) {
        this.own = own;
        this.random = random;
    }

    @Override
    public void happen() {
        List<String> waiting = own.texts(
                "SELECT CAST(id AS CHAR) FROM retry_record WHERE state = 'PENDING' AND label NOT LIKE 'bozuk%'"
                        + " ORDER BY RAND() LIMIT " + AT_ONCE);
        for (String id : waiting) {
            UnaryOperator<String> poison = POISONS.get(random.nextInt(POISONS.size()));
            own.write(sql -> {
                for (String payload : sql.queryForList(
                        "SELECT payload FROM retry_record WHERE id = ? FOR UPDATE", String.class, id)) {
                    sql.update(
                            "UPDATE retry_record SET payload = ?, payload_edited = TRUE, next_attempt_at = UTC_TIMESTAMP(6)"
                                    + " WHERE id = ? AND state = 'PENDING'",
                            poison.apply(payload),
                            id);
                }
            });
        }
    }

    /** Instead of some number of it. */
    private static String number(String payload, String other) {
        return payload.replaceFirst(
                "\"(total|unitPrice|vatRate|quantity|price|balance|onHand)\":\\s*-?[0-9.]+", "\"$1\":" + other);
    }
}
