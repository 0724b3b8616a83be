package dev.kopru.csv.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Imported files, found by their names. */
@Component
public class ImportsOfFile {

    private final CsvImportTable table;

    ImportsOfFile(CsvImportTable table) {
        this.table = table;
    }

    /** Whose name begins so, the newest first. */
    public List<CsvImport> beginning(String name, int most) {
        return table.beginning(name.replaceAll("[!%_]", "!$0") + "%", most);
    }

    public Optional<CsvImport> numbered(long id) {
        return table.find(id);
    }
}
