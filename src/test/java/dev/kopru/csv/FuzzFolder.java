package dev.kopru.csv;

import dev.kopru.csv.cell.CsvFileException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real files of a folder, in pieces, each as whatever shipped profile takes it. */
final class FuzzFolder {

    private static final int ROWS_OF_A_PIECE = 120;
    private static final int PIECES = 4;
    private static final Map<FuzzKind, List<String>> PROFILES = Map.of(
            FuzzKind.ORDERS, List.of("kopru", "retail"),
            FuzzKind.STOCK_CARDS, List.of("kopru", "woocommerce"),
            FuzzKind.INVENTORY, List.of("kopru"),
            FuzzKind.MOVEMENTS, List.of("kopru"));

    private FuzzFolder() {}

    static List<FuzzFile> files(Path folder) throws IOException {
        List<FuzzFile> files = new ArrayList<>();
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path path : paths) {
            for (FuzzKind kind : FuzzKind.values()) {
                for (String profile : PROFILES.getOrDefault(kind, List.of())) {
                    if (isTaken(path, kind, profile)) {
                        files.addAll(pieces(path, kind, profile));
                    }
                }
            }
        }
        return files;
    }

    private static boolean isTaken(Path path, FuzzKind kind, String profile) throws IOException {
        try {
            return !kind.reader().read(path, profile).isEmpty();
        } catch (CsvFileException otherLayout) {
            return false;
        }
    }

    private static List<FuzzFile> pieces(Path path, FuzzKind kind, String profile) throws IOException {
        char delimiter =
                DialectFinder.of(path, "real.csv", kind.profile(profile)).delimiter();
        String text = Files.readString(path, StandardCharsets.UTF_8);
        boolean isAscii = text.chars().allMatch(c -> c < 0x80);
        // A single letter beyond ASCII is then as good a letter of the profile's charset as damaged UTF-8.
        Charset charset = isAscii ? kind.profile(profile).charset() : StandardCharsets.UTF_8;
        FuzzLines lines = new FuzzLines(text, delimiter);
        List<List<String>> rows = new ArrayList<>();
        for (int line = 1; line <= lines.count(); ) {
            FuzzLines.Row row = lines.strict(line);
            rows.add(row.cells());
            line = row.lastLine() + 1;
        }
        List<FuzzFile> pieces = new ArrayList<>();
        int step = Math.max(ROWS_OF_A_PIECE, rows.size() / PIECES);
        for (int from = 1; from < rows.size(); from += step) {
            List<List<String>> piece =
                    new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_PIECE)));
            piece.add(0, rows.get(0));
            String name = path.getFileName() + " " + profile + " " + from;
            pieces.add(new FuzzFile(name, kind, profile, charset, delimiter, "\n", false, List.copyOf(piece)));
        }
        return pieces;
    }
}
