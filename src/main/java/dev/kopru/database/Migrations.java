package dev.kopru.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The versions of some tables that this Köprü knows, each with its text. */
record Migrations(TreeMap<Integer, String> texts) {

    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern CREATED = Pattern.compile("(?im)^CREATE TABLE (?:IF NOT EXISTS )?`?(\\w+)`?");

    /** @param folder such as {@code classpath:sql/kopru}; what else on the class path has it counts as well, as for Flyway */
    static Migrations in(String folder) {
        TreeMap<Integer, String> texts = new TreeMap<>();
        String everywhere = folder.replaceFirst("^classpath:", "classpath*:");
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(everywhere + "/V*.sql")) {
                Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
                if (name.matches()) {
                    texts.put(Integer.valueOf(name.group(1)), file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Migrations(texts);
    }

    int latest() {
        return texts.isEmpty() ? 0 : texts.lastKey();
    }

    /** All tables, in small letters. */
    Set<String> tables() {
        return texts.values().stream()
                .flatMap(text -> created(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that the versions after this one would create, in small letters. */
    Set<String> tablesAfter(int version) {
        return texts.tailMap(version, false).values().stream()
                .flatMap(text -> created(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> created(String text) {
        List<String> tables = new ArrayList<>();
        Matcher table = CREATED.matcher(text);
        while (table.find()) {
            tables.add(table.group(1).toLowerCase(Locale.ROOT));
        }
        return tables;
    }
}
