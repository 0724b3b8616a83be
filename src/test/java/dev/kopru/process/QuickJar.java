package dev.kopru.process;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged jar, unpacked by its own tool as for a container, beside an archive of the classes that a service
 * and its runs load: it starts in two thirds of the processor time, and the tests of a build start it a hundred times.
 */
record QuickJar(Path jar, Path classes) {

    /** Made by whoever asks first, once for a jar; the options are those of the processes, to which an archive is bound. */
    static synchronized QuickJar of(Path packaged, List<String> options) {
        Path home = packaged.resolveSibling("quick");
        try {
            Files.createDirectories(home);
            try (FileChannel turn = FileChannel.open(
                    home.resolve("making.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                turn.lock();
                Path folder = home.resolve(
                        Long.toString(Files.getLastModifiedTime(packaged).toMillis()));
                QuickJar quick = new QuickJar(folder.resolve(packaged.getFileName()), folder.resolve("classes.jsa"));
                if (!Files.exists(quick.classes)) {
                    quick.make(packaged, options);
                }
                return quick;
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot unpack " + packaged, e);
        }
    }

    /** What stands between the program {@code java} and the arguments for Köprü. */
    List<String> launch(List<String> options) {
        return words(options, "-XX:SharedArchiveFile=" + classes, "-jar", jar.toString());
    }

    private void make(Path packaged, List<String> options) throws IOException {
        Path folder = jar.resolveSibling("home");
        List<String> unpacking = List.of("-Djarmode=tools", "-jar", packaged.toString());
        try (KopruProcess tool = KopruProcess.plain(
                folder,
                unpacking,
                "extract",
                "--force",
                "--destination",
                jar.resolveSibling("").toString())) {
            tool.mustEndWell();
        }
        Path making = classes.resolveSibling("making.jsa");
        try (Schemas schemas = TestDatabase.fresh();
                KopruProcess service = KopruProcess.on(
                        schemas,
                        folder,
                        words(options, "-XX:ArchiveClassesAtExit=" + making, "-jar", jar.toString()),
                        "--server.port=0")) {
            service.mustSay("OrderImportJob COMPLETED");
            service.terminate();
            service.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + classes + " is made", e);
        }
        Files.move(making, classes);
    }

    private static List<String> words(List<String> options, String... more) {
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of(more));
        return words;
    }
}
