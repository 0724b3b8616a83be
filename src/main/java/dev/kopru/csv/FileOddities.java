package dev.kopru.csv;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.EmptyRows;
import dev.kopru.csv.torn.RepeatedRows;
import dev.kopru.csv.torn.TornRows;
import dev.kopru.notice.Notice;
import dev.kopru.record.Reason;
import java.util.ArrayList;
import java.util.List;

/** What is odd about the rows of a file as a whole, though they are read or passed by. */
final class FileOddities {

    private FileOddities() {}

    /** Told once, when the file is begun. */
    static List<Notice> of(CsvImport file, CsvGroupReader reader) {
        List<Notice> notices = new ArrayList<>();
        if (file.recordsDone() > 0) {
            return notices;
        }
        RepeatedRows repeated = reader.repeated();
        if (repeated.alike() > 0) {
            notices.add(notice(file, CsvNotice.CSV_ROWS_ALIKE, repeated.firstAlike(), repeated.alike()));
        }
        EmptyRows empty = reader.empty();
        if (empty.count() > 0) {
            notices.add(notice(file, CsvNotice.CSV_EMPTY_ROWS, empty.first(), empty.count()));
        }
        TornRows torn = reader.torn();
        if (torn.ofAnybody() > 0) {
            notices.add(notice(file, CsvNotice.CSV_ROWS_OF_ANYBODY, torn.firstOfAnybody(), torn.ofAnybody()));
        }
        NumberForm form = reader.dialect().columns().numbers();
        for (CsvCell cell : reader.settled()) {
            String location = CsvLocation.prefix(file.id()) + file.file() + ":" + cell.line() + " " + cell.column();
            notices.add(new Notice(
                    location,
                    location,
                    Reason.of(
                            CsvNotice.CSV_FIGURES_BY_OTHERS,
                            file.file(),
                            cell.line(),
                            cell.column(),
                            CellText.shown(cell.text()),
                            form.example(),
                            form.other().stated())));
        }
        return notices;
    }

    private static Notice notice(CsvImport file, CsvNotice code, int line, int count) {
        String location = CsvLocation.prefix(file.id()) + file.file();
        return new Notice(location, location, Reason.of(code, file.file(), line, count));
    }
}
