package dev.kopru.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The spreadsheet program of that name, without a screen, with settings of its own. */
record LibreOffice(Path folder) {

    private static final int SECONDS = 180;

    /** How a person opens and saves a text file. Numbers are LibreOffice's own: charset 76 is UTF-8, 36 windows-1254. */
    record Way(int language, int charset, String workbook, boolean findsNumbers) {

        static final int TURKISH = 1055;
        static final int ENGLISH = 1033;
        static final int UTF_8 = 76;
        static final int WINDOWS_1254 = 36;

        private String opening(char delimiter) {
            return "CSV:" + (int) delimiter + ",34," + UTF_8 + ",1,," + language + ",false," + findsNumbers;
        }

        private String saving(char delimiter) {
            return "csv:Text - txt - csv (StarCalc):" + (int) delimiter + ",34," + charset + ",1,," + language
                    + ",false,true,false";
        }
    }

    /** Whether it is installed here. */
    static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
    }

    /** Text files when they were opened that way, perhaps kept as workbooks and opened again, and saved as text files. */
    List<byte[]> saved(List<String> texts, char delimiter, Way way) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "liste");
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(Files.writeString(place.resolve("liste" + files.size() + ".csv"), text));
        }
        Path out = Files.createDirectories(place.resolve("out"));
        if (way.workbook().isEmpty()) {
            run("--infilter=" + way.opening(delimiter), way.saving(delimiter), files, out);
        } else {
            run("--infilter=" + way.opening(delimiter), way.workbook(), files, place);
            run("", way.saving(delimiter), workbooks(files, way), out);
        }
        List<byte[]> saved = new ArrayList<>();
        for (Path file : files) {
            saved.add(Files.readAllBytes(out.resolve(file.getFileName())));
        }
        return saved;
    }

    private static List<Path> workbooks(List<Path> files, Way way) {
        return files.stream()
                .map(file -> file.resolveSibling(file.getFileName().toString().replaceFirst("csv$", way.workbook())))
                .toList();
    }

    private void run(String opening, String to, List<Path> files, Path out) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                "soffice",
                                "--headless",
                                "-env:UserInstallation="
                                        + folder.resolve("settings").toUri(),
                                opening,
                                "--convert-to",
                                to,
                                "--outdir",
                                out.toString()),
                        files.stream().map(Path::toString))
                .filter(part -> !part.isEmpty())
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice did not end: " + command);
        }
    }
}
