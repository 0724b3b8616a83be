package dev.kopru.demo.books;

import dev.kopru.demo.world.Batch;
import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.DemoRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the movements, numbered in their order so that a reversal can name what it takes back. */
public final class MovementRows {

    private final Map<Movement, Long> ids = new IdentityHashMap<>();

    public void write(List<Movement> movements, Batch batch) {
        var rows = new ArrayList<DemoRow>();
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

    private DemoRow row(long id, Movement movement) {
        String uuid = uuid(movement);
        return DemoRow.of(
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
                DemoDays.evening(movement.date()));
    }

    private DemoRow match(Movement movement) {
        return DemoRow.of(
                ids.get(movement),
                ids.get(movement.settles()),
                movement.debit().add(movement.credit()),
                DemoDays.evening(movement.date()));
    }

    private static @Nullable String uuid(Movement movement) {
        return movement.isElectronicInvoice()
                ? UUID.nameUUIDFromBytes(movement.document().getBytes(StandardCharsets.UTF_8))
                        .toString()
                : null;
    }
}
