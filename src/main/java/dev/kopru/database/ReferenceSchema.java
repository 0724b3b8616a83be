package dev.kopru.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exchange tables as statements, for a person to run where Köprü makes none itself. */
record ReferenceSchema(List<Change> changes) {

    private static final Pattern SUBJECT =
            Pattern.compile("(?im)^(CREATE TABLE|ALTER TABLE|UPDATE|INSERT INTO) `?(\\w+)`?");
    /** Not that of a comment. */
    private static final Pattern END = Pattern.compile("(?m)(?<=^(?!--).{0,2000});\\s*$");

    private static final Pattern COLUMN = Pattern.compile("(?i)ADD COLUMN `?(\\w+)`?");
    private static final Pattern INDEX = Pattern.compile("(?i)ADD (?:UNIQUE )?(?:KEY|INDEX) `?(\\w+)`?");

    private static final String COLUMNS =
            "SELECT LOWER(CONCAT(table_name, '.', column_name)) FROM information_schema.columns WHERE table_schema = DATABASE()";
    private static final String INDEXES =
            "SELECT LOWER(CONCAT(table_name, '#', index_name)) FROM information_schema.statistics WHERE table_schema = DATABASE()";

    /** One statement, with the comment that stands above it. */
    private record Change(String table, boolean creates, Set<String> adds, String sql) {

        static Change of(String sql) {
            Matcher subject = SUBJECT.matcher(sql);
            String table = subject.find() ? subject.group(2).toLowerCase(Locale.ROOT) : "";
            boolean creates = !table.isEmpty() && subject.group(1).equalsIgnoreCase("CREATE TABLE");
            Set<String> adds = new HashSet<>();
            collect(adds, COLUMN.matcher(sql), table + ".");
            collect(adds, INDEX.matcher(sql), table + "#");
            return new Change(table, creates, adds, sql);
        }

        private static void collect(Set<String> adds, Matcher names, String prefix) {
            while (names.find()) {
                adds.add(prefix + names.group(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    static ReferenceSchema of(String side) {
        List<Change> changes = new ArrayList<>();
        for (String text : Migrations.in("classpath:sql/demo/" + side).texts().values()) {
            Arrays.stream(END.split(text))
                    .map(String::strip)
                    .map(Change::of)
                    .filter(change -> !change.table().isEmpty())
                    .forEach(changes::add);
        }
        return new ReferenceSchema(changes);
    }

    /**
     * The statements that the schema still needs for the tables that these texts name; empty when it has all.
     *
     * @param texts the statements that are to run there
     */
    String missing(Connection connection, String texts) throws SQLException {
        Set<String> there = new HashSet<>(SchemaState.texts(connection, COLUMNS));
        Set<String> tables = new HashSet<>();
        there.forEach(column -> tables.add(column.replaceFirst("\\..*", "")));
        there.addAll(SchemaState.texts(connection, INDEXES));
        String words = texts.toLowerCase(Locale.ROOT);
        StringBuilder sql = new StringBuilder();
        for (Change change : changes) {
            boolean isNamed = Pattern.compile("\\b" + Pattern.quote(change.table()) + "\\b")
                    .matcher(words)
                    .find();
            boolean lacks = tables.contains(change.table())
                    ? !change.creates() && !change.adds().isEmpty() && !there.containsAll(change.adds())
                    : true;
            if (isNamed && lacks) {
                sql.append(change.sql()).append(";\n\n");
            }
        }
        return sql.toString();
    }
}
