package dev.kopru.csv.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in its file, without Köprü's own columns.
 *
 * @param flaw why it could not be split into cells as it should be
 */
public record WrittenRow(int line, List<String> cells, @Nullable CsvReason flaw) {}
