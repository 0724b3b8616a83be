package dev.kopru.connector.sql;

import dev.kopru.connector.Vocabulary;
import dev.kopru.connector.Vocabulary.Word;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of names that a folder of statements may have; without its file nothing is offered. */
public final class VocabularyOperation {

    private VocabularyOperation() {}

    public static Operation named(String name) {
        return Operation.named(name)
                .returning("name", "meaning", "times", "complete")
                .ifThere();
    }

    private static @Nullable Long times(Row row) throws SQLException {
        BigDecimal times = row.decimal("times");
        return times == null ? null : times.longValue();
    }

    /** Empty where the folder does not have it. Rows without a name are left out. */
    public static Optional<Vocabulary> read(Database database, Operation operation) {
        if (!database.has(operation)) {
            return Optional.empty();
        }
        List<Boolean> complete = new ArrayList<>();
        List<Word> words = database.query(operation, Values.none(), row -> {
            complete.add(row.flag("complete"));
            return new Word(row.textOrEmpty("name"), row.text("meaning"), times(row));
        });
        return Optional.of(new Vocabulary(
                words.stream().filter(word -> !word.name().isBlank()).toList(),
                complete.stream().allMatch(all -> all)));
    }
}
