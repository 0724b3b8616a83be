package dev.kopru.csv;

import dev.kopru.csv.cell.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people and spreadsheets do to cells and rows. */
final class CellDamages {

    private static final List<UnaryOperator<String>> CODE_DAMAGES = List.of(
            code -> exponent(code, ','),
            code -> exponent(code, '.'),
            code -> code.matches("\\d{4,}") ? code + ".0" : code,
            code -> code.matches("\\d{4,}") ? code + ",0" : code,
            code -> code.matches("\\d{4,}") ? code + ",00" : code,
            code -> "'" + code,
            code -> "=\"" + code + "\"",
            code -> "\u00A0" + code,
            code -> code + "\u200B",
            code -> "\u202A" + code + "\u202C",
            code -> code.matches("\\d{13}") ? code.substring(0, 7) + "000000" : code);

    private CellDamages() {}

    static Damage cellsSwapped(FuzzFile file, Random random) {
        int row = anyRow(file, random);
        List<String> cells = new ArrayList<>(file.rows().get(row));
        Collections.swap(cells, random.nextInt(cells.size()), random.nextInt(cells.size()));
        List<List<String>> rows = new ArrayList<>(file.rows());
        rows.set(row, cells);
        return FileDamages.damage("cells swapped", file, file.with(rows), Set.of(row), false);
    }

    /** One cell too many, which the empty one at the end hides. */
    static @Nullable Damage cellsShifted(FuzzFile file, Random random) {
        List<Integer> rows = IntStream.range(1, file.rows().size())
                .filter(row -> file.rows().get(row).get(file.width() - 1).isEmpty())
                .boxed()
                .toList();
        if (rows.isEmpty()) {
            return null;
        }
        int row = rows.get(random.nextInt(rows.size()));
        int column = file.width() - 1 - random.nextInt(Math.min(file.width(), 4));
        FuzzFile shifted = FileDamages.eachRow(file, (cells, number) -> {
            if (number == row) {
                cells.add(column, "");
            }
        });
        return FileDamages.damage("cells shifted", file, shifted, Set.of(row), false);
    }

    static Damage cellEmptied(FuzzFile file, Random random) {
        int row = anyRow(file, random);
        FuzzFile changed = file.withCell(row, random.nextInt(file.width()), "");
        return FileDamages.damage("cell emptied", file, changed, Set.of(row), false);
    }

    static Damage otherDelimiterInARow(FuzzFile file, Random random) {
        int row = anyRow(file, random);
        char other = file.delimiter() == ';' ? ',' : ';';
        ByteEdits edits = new ByteEdits(file);
        String text = file.text(file.rows().get(row)).replace(file.delimiter(), other);
        return edits.replace(edits.start(row), edits.end(row) - edits.start(row), text.getBytes(file.charset()))
                .done("other delimiter in a row");
    }

    static @Nullable Damage codesDamaged(FuzzFile file, Random random) {
        List<Integer> columns = file.columns(FieldType.CODE);
        int column = columns.get(random.nextInt(columns.size()));
        UnaryOperator<String> change = CODE_DAMAGES.get(random.nextInt(CODE_DAMAGES.size()));
        boolean all = random.nextBoolean();
        int only = anyRow(file, random);
        Set<Integer> touched = new TreeSet<>();
        FuzzFile changed = FileDamages.eachRow(file, (cells, row) -> {
            String code = cells.get(column);
            if (row > 0
                    && (all || row == only)
                    && !code.isEmpty()
                    && !change.apply(code).equals(code)
                    && file.charset().newEncoder().canEncode(change.apply(code))) {
                cells.set(column, change.apply(code));
                touched.add(row);
            }
        });
        return touched.isEmpty() ? null : FileDamages.damage("codes damaged", file, changed, touched, true);
    }

    /** Every figure of the file, as a program with the other decimal sign writes it. */
    static Damage otherDecimalSign(FuzzFile file, Random random) {
        Set<Integer> columns = new TreeSet<>(file.columns(FieldType.NUMBER));
        return FileDamages.whole("other decimal sign", file, FileDamages.eachRow(file, (cells, row) -> {
            for (int column : row == 0 ? Set.<Integer>of() : columns) {
                cells.set(column, swappedSigns(cells.get(column)));
            }
        }));
    }

    static @Nullable Damage otherDecimalSignInAColumn(FuzzFile file, Random random) {
        List<Integer> columns = file.columns(FieldType.NUMBER);
        int column = columns.get(random.nextInt(columns.size()));
        boolean isSeen = file.rows().stream()
                .skip(1)
                .map(row -> swappedSigns(row.get(column)))
                .anyMatch(figure -> isWrong(figure, file));
        FuzzFile changed = FileDamages.eachRow(file, (cells, row) -> {
            if (row > 0) {
                cells.set(column, swappedSigns(cells.get(column)));
            }
        });
        return isSeen ? FileDamages.whole("other decimal sign in a column", file, changed) : null;
    }

    static @Nullable Damage otherDecimalSignInACell(FuzzFile file, Random random) {
        List<Integer> columns = file.columns(FieldType.NUMBER);
        int column = columns.get(random.nextInt(columns.size()));
        int row = anyRow(file, random);
        String swapped = swappedSigns(file.rows().get(row).get(column));
        return isWrong(swapped, file)
                ? FileDamages.damage(
                        "other decimal sign in a cell", file, file.withCell(row, column, swapped), Set.of(row), true)
                : null;
    }

    static Damage rowDoubled(FuzzFile file, Random random) {
        int row = anyRow(file, random);
        ByteEdits edits = new ByteEdits(file);
        byte[] again = java.util.Arrays.copyOfRange(edits.bytes(), edits.start(row), edits.start(row + 1));
        Damage damage = edits.insert(edits.start(row), again).done("row doubled");
        return new Damage(
                damage.what(),
                file,
                damage.bytes(),
                damage.charset(),
                damage.delimiter(),
                Set.of(row - 1, row),
                damage.firstLines(),
                false);
    }

    static Damage headerAgain(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        byte[] header = java.util.Arrays.copyOfRange(edits.bytes(), 0, edits.start(1));
        return edits.insertLines(anyRow(file, random), header).done("header again", true);
    }

    static Damage fileTwice(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        int from = random.nextBoolean() ? 0 : edits.start(1);
        byte[] again = java.util.Arrays.copyOfRange(edits.bytes(), from, edits.bytes().length);
        Damage damage = edits.insertLines(file.rows().size(), again).done("file twice", true);
        return new Damage(
                from == 0 ? "file twice" : "rows twice",
                file,
                damage.bytes(),
                damage.charset(),
                damage.delimiter(),
                FileDamages.allRows(file),
                damage.firstLines(),
                from == 0);
    }

    static Damage blankRows(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        List<String> blanks = List.of(
                file.lineEnd(),
                " \t" + file.lineEnd(),
                String.valueOf(file.delimiter()).repeat(file.width() - 1) + file.lineEnd(),
                ("\"\"" + file.delimiter()).repeat(file.width() - 1) + "\"\"" + file.lineEnd());
        for (int i = 0; i < 3; i++) {
            edits.insertLines(
                    anyRow(file, random),
                    blanks.get(random.nextInt(blanks.size())).getBytes(file.charset()));
        }
        return edits.done("blank rows", true);
    }

    static Damage totalsRow(FuzzFile file, Random random) {
        List<String> totals = new ArrayList<>(Collections.nCopies(file.width(), ""));
        totals.set(0, "TOPLAM");
        file.columns(FieldType.NUMBER).forEach(column -> totals.set(column, "123"));
        List<List<String>> rows = new ArrayList<>(file.rows());
        rows.add(totals);
        return FileDamages.damage("totals row", file, file.with(rows), Set.of(), false);
    }

    static Damage rowsShuffled(FuzzFile file, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, file.rows().size()).boxed().toList());
        Collections.shuffle(order.subList(1, order.size()), random);
        FuzzFile shuffled = file.with(order.stream().map(file.rows()::get).toList());
        Damage damage = FileDamages.damage("rows shuffled", file, shuffled, FileDamages.allRows(file), false);
        int[] lines = damage.firstLines().clone();
        for (int place = 0; place < order.size(); place++) {
            lines[order.get(place)] = damage.firstLines()[place];
        }
        return new Damage(
                damage.what(),
                file,
                damage.bytes(),
                damage.charset(),
                damage.delimiter(),
                damage.touched(),
                lines,
                damage.keepsMeaning());
    }

    private static String exponent(String code, char sign) {
        return code.matches("[1-9]\\d{11,}")
                ? code.charAt(0) + String.valueOf(sign) + code.substring(1, 6) + "E+" + (code.length() - 1)
                : code;
    }

    private static String swappedSigns(String figure) {
        return figure.replace(',', '\0').replace('.', ',').replace('\0', '.');
    }

    /** Whether no strict reader takes it for a figure in the file's own form. */
    private static boolean isWrong(String figure, FuzzFile file) {
        return figure.matches(".*[.,].*") && FuzzFigures.read(figure, file.numbers()) == null;
    }

    private static int anyRow(FuzzFile file, Random random) {
        return 1 + random.nextInt(file.rows().size() - 1);
    }
}
