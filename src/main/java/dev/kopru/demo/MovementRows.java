package dev.kopru.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the movements, numbered in their order so that a reversal can name what it takes back. */
final class MovementRows {

    private final Map<Movement, Long> ids = new IdentityHashMap<>();

    void write(List<Movement> movements, Batch batch) {
        var rows = new ArrayList<Row>();
        for (Movement movement : movements) {
            long id = rows.size() + 1L;
            ids.put(movement, id);
            rows.add(row(id, movement));
        }
        batch.insert(
                "movement_match",
                "movement_id, settled_movement_id, amount, changed_at",
                movements.stream()
                        .filter(movement -> movement.settles() != null)
                        .map(this::match)
                        .toList());
        batch.insert(
                "movement",
                "id, account_code, currency, movement_date, due_date, kind, document_number, description, debit, credit,"
                        + " local_debit, local_credit, reversal_of, invoice_uuid, invoice_url, changed_at",
                rows);
    }

    private Row row(long id, Movement movement) {
        String uuid = uuid(movement);
        return Row.of(
                id,
                movement.accountCode(),
                movement.currency(),
                movement.date(),
                movement.due(),
                movement.kind(),
                movement.document(),
                movement.description(),
                movement.debit(),
                movement.credit(),
                movement.localDebit(),
                movement.localCredit(),
                movement.reverses() == null ? null : ids.get(movement.reverses()),
                uuid,
                uuid == null ? null : "https://efatura.ornek.example/goster/" + uuid,
                Days.evening(movement.date()));
    }

    private Row match(Movement movement) {
        return Row.of(
                ids.get(movement),
                ids.get(movement.settles()),
                movement.debit().add(movement.credit()),
                Days.evening(movement.date()));
    }

    private static @Nullable String uuid(Movement movement) {
        return movement.isElectronicInvoice()
                ? UUID.nameUUIDFromBytes(movement.document().getBytes(StandardCharsets.UTF_8))
                        .toString()
                : null;
    }
}
