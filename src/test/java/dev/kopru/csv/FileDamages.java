package dev.kopru.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What other programs do to a file as a whole: letters, line ends, delimiters, quotes; its meaning stays. */
final class FileDamages {

    private static final Charset TURKISH = Charset.forName("windows-1254");
    private static final List<Charset> OTHERS = List.of(
            TURKISH,
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            Charset.forName("IBM857"),
            Charset.forName("ISO-8859-9"),
            Charset.forName("x-MacTurkish"));
    private static final List<Charset> WIDE = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final List<Charset[]> TAKEN_FOR = List.of(
            new Charset[] {TURKISH, Charset.forName("windows-1252")},
            new Charset[] {Charset.forName("IBM857"), TURKISH},
            new Charset[] {Charset.forName("IBM857"), Charset.forName("windows-1252")},
            new Charset[] {Charset.forName("x-MacTurkish"), TURKISH},
            new Charset[] {TURKISH, Charset.forName("x-MacTurkish")},
            new Charset[] {StandardCharsets.UTF_8, TURKISH},
            new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")},
            new Charset[] {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1});

    private FileDamages() {}

    static @Nullable Damage otherCharset(FuzzFile file, Random random) {
        Charset other = OTHERS.get(random.nextInt(OTHERS.size()));
        Charset[] pair = {other, file.kind().profile(file.profile()).charset()};
        boolean isSeen = file.mapped(cell -> taken(cell, pair)).equals(file.mapped(cell -> seen(cell, pair)));
        return fits(file, other) && isSeen ? whole("charset " + other, file, file.in(other)) : null;
    }

    static Damage wideLetters(FuzzFile file, Random random) {
        Charset wide = WIDE.get(random.nextInt(WIDE.size()));
        return whole("charset " + wide, file, file.in(wide));
    }

    static @Nullable Damage marked(FuzzFile file, Random random) {
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, WIDE.get(0), WIDE.get(1));
        Charset charset = charsets.get(random.nextInt(charsets.size()));
        List<List<String>> rows = new ArrayList<>(file.rows());
        List<String> header = new ArrayList<>(rows.get(0));
        header.set(0, "\uFEFF" + header.get(0));
        rows.set(0, header);
        FuzzFile marked = file.in(charset).with(rows);
        return header.get(0).indexOf(file.delimiter()) >= 0 ? null : whole("byte order mark", file, marked);
    }

    static @Nullable Damage rowInAnotherCharset(FuzzFile file, Random random) {
        Charset other = file.charset().equals(StandardCharsets.UTF_8) ? TURKISH : StandardCharsets.UTF_8;
        int row = 1 + random.nextInt(file.rows().size() - 1);
        if (!fits(file, other)) {
            return null;
        }
        FuzzFile.Written written = file.written(each -> each == row ? other : file.charset());
        return new Damage(
                "row in another charset",
                file,
                written.bytes(),
                file.charset(),
                file.delimiter(),
                Set.of(row),
                written.lines(),
                true);
    }

    static @Nullable Damage takenForOtherLetters(FuzzFile file, Random random) {
        Charset[] pair = TAKEN_FOR.get(random.nextInt(TAKEN_FOR.size()));
        FuzzFile changed = file.mapped(cell -> taken(cell, pair));
        return fits(file, pair[0]) && fits(changed, file.charset())
                ? whole("letters of " + pair[0] + " taken for " + pair[1], file, changed)
                : null;
    }

    static @Nullable Damage rowTakenForOtherLetters(FuzzFile file, Random random) {
        Charset[] pair = TAKEN_FOR.get(random.nextInt(TAKEN_FOR.size()));
        int row = 1 + random.nextInt(file.rows().size() - 1);
        FuzzFile changed = file.mapped(cell -> taken(cell, pair));
        List<List<String>> rows = new ArrayList<>(file.rows());
        rows.set(row, changed.rows().get(row));
        FuzzFile one = file.with(rows);
        return fits(file, pair[0]) && fits(one, file.charset())
                ? damage("row of " + pair[0] + " taken for " + pair[1], file, one, Set.of(row), true)
                : null;
    }

    /** Where only letters of Turkish come of it, nobody can see that it is damage. */
    private static String taken(String cell, Charset[] pair) {
        String taken = seen(cell, pair);
        return taken.matches("[\\p{ASCII}ÇĞİÖŞÜçğıöşüâîûÂÎÛ]*") ? cell : taken;
    }

    private static String seen(String cell, Charset[] pair) {
        return new String(cell.getBytes(pair[0]), pair[1]);
    }

    static @Nullable Damage decomposed(FuzzFile file, Random random) {
        UnaryOperator<String> apart = cell -> Normalizer.normalize(cell, Normalizer.Form.NFD);
        return file.charset().equals(StandardCharsets.UTF_8)
                ? whole("decomposed letters", file, file.mapped(apart))
                : null;
    }

    static Damage otherLineEnds(FuzzFile file, Random random) {
        List<String> ends = new ArrayList<>(List.of("\r", "\n", "\r\n", "\r\r\n"));
        String end = ends.get(random.nextInt(ends.size()));
        return whole("line ends", file, file.written(file.delimiter(), end, file.allQuoted()));
    }

    static Damage otherDelimiter(FuzzFile file, Random random) {
        char other = List.of(';', ',', '\t', '|').get(random.nextInt(4));
        return whole("delimiter " + other, file, file.written(other, file.lineEnd(), file.allQuoted()));
    }

    static Damage otherQuoting(FuzzFile file, Random random) {
        return whole("quoting", file, file.written(file.delimiter(), file.lineEnd(), !file.allQuoted()));
    }

    /** As Excel saves lines that it took for a single column. */
    static Damage rowsAsOneCell(FuzzFile file, Random random) {
        List<List<String>> rows = new ArrayList<>();
        file.rows().forEach(row -> rows.add(List.of(file.text(row))));
        return whole("rows as one cell", file, file.with(rows));
    }

    static Damage blanksAroundCells(FuzzFile file, Random random) {
        String blank = List.of(" ", "\t", "\u00A0").get(random.nextInt(3));
        return file.delimiter() == blank.charAt(0)
                ? whole("blanks around", file, file)
                : whole("blanks around", file, file.mapped(cell -> blank + cell + blank));
    }

    static Damage columnsReordered(FuzzFile file, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, file.width()).boxed().toList());
        Collections.shuffle(order, random);
        List<List<String>> rows = file.rows().stream()
                .map(row -> order.stream().map(row::get).toList())
                .toList();
        return whole("columns reordered", file, file.with(rows));
    }

    static Damage headerInOtherLetters(FuzzFile file, Random random) {
        List<List<String>> rows = new ArrayList<>(file.rows());
        rows.set(
                0,
                file.rows().get(0).stream()
                        .map(name -> name.indexOf(':') >= 0 ? name : name.toUpperCase(Locale.ROOT))
                        .toList());
        return whole("header in capitals", file, file.with(rows));
    }

    static Damage columnDoubled(FuzzFile file, Random random) {
        int column = random.nextInt(file.width());
        return whole("column doubled", file, eachRow(file, (cells, row) -> cells.add(cells.get(column))));
    }

    static Damage trailingDelimiters(FuzzFile file, Random random) {
        boolean header = random.nextBoolean();
        return whole("trailing delimiters", file, eachRow(file, (cells, row) -> {
            if (header || row > 0) {
                cells.add("");
            }
        }));
    }

    static Damage columnDropped(FuzzFile file, Random random) {
        int column = random.nextInt(file.width());
        FuzzFile dropped = eachRow(file, (cells, row) -> cells.remove(column));
        return file.width() < 2
                ? whole("nothing", file, file)
                : damage("column dropped", file, dropped, allRows(file), false);
    }

    static Damage columnRenamed(FuzzFile file, Random random) {
        return damage(
                "column renamed", file, file.withCell(0, random.nextInt(file.width()), "Başka"), allRows(file), false);
    }

    static Damage whole(String what, FuzzFile file, FuzzFile changed) {
        return damage(what, file, changed, allRows(file), true);
    }

    static Damage damage(String what, FuzzFile file, FuzzFile changed, Set<Integer> touched, boolean keepsMeaning) {
        FuzzFile.Written written = changed.written();
        return new Damage(
                what,
                file,
                written.bytes(),
                changed.charset(),
                changed.delimiter(),
                touched,
                written.lines(),
                keepsMeaning);
    }

    static Set<Integer> allRows(FuzzFile file) {
        return new TreeSet<>(IntStream.range(0, file.rows().size()).boxed().toList());
    }

    static FuzzFile eachRow(FuzzFile file, java.util.function.BiConsumer<List<String>, Integer> change) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < file.rows().size(); i++) {
            List<String> cells = new ArrayList<>(file.rows().get(i));
            change.accept(cells, i);
            rows.add(cells);
        }
        return file.with(rows);
    }

    private static boolean fits(FuzzFile file, Charset charset) {
        return file.rows().stream().flatMap(List::stream).allMatch(cell -> charset.newEncoder()
                .canEncode(cell));
    }
}
