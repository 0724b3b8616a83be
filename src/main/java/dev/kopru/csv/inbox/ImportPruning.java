package dev.kopru.csv.inbox;

import dev.kopru.pruning.Piece;
import dev.kopru.pruning.Prunable;
import dev.kopru.pruning.PruningSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes old imports away: first their rejected rows, then what is known of them, last the file. */
@Component
class ImportPruning implements Prunable {

    private static final Logger log = LoggerFactory.getLogger(ImportPruning.class);
    private static final int ROWS_AT_ONCE = 500;

    private final OldImports imports;
    private final CsvImportTable table;
    private final Inbox inbox;

    ImportPruning(OldImports imports, CsvImportTable table, Inbox inbox) {
        this.imports = imports;
        this.table = table;
        this.inbox = inbox;
    }

    @Override
    public String what() {
        return "imported files";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return keep.imports();
    }

    @Override
    public Piece piece(Instant before, long after) {
        List<OldImports.Old> next = imports.next(before, after);
        if (next.isEmpty()) {
            return Piece.END;
        }
        Optional<OldImports.Old> old = imports.first(next);
        if (old.isEmpty()) {
            return Piece.of(0, next.get(next.size() - 1).id());
        }
        if (imports.deleteRows(old.get(), ROWS_AT_ONCE) == ROWS_AT_ONCE) {
            return Piece.of(0, after);
        }
        fileGoesWith(old.get());
        return Piece.of(imports.delete(old.get()), old.get().id());
    }

    /** A file that outlives this process without its import is found at the next start. */
    private void fileGoesWith(OldImports.Old old) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remove(old);
            }
        });
    }

    /** Nobody takes the same content in meanwhile. */
    private void remove(OldImports.Old old) {
        synchronized (inbox) {
            try {
                if (!table.refersTo(old.sha256(), old.file())) {
                    inbox.remove(old.sha256(), old.file());
                }
            } catch (IOException e) {
                log.warn("The file {} of import {} could not be deleted: {}", old.file(), old.id(), e.toString());
            }
        }
    }
}
