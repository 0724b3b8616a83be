package dev.kopru.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedJarsTests {

    private static final String CLASS = "dev/kopru/launch/PackedJar.class";

    private IndexedJars loader;

    @BeforeEach
    void twoJars(@TempDir Path folder) throws IOException {
        byte[] code;
        try (InputStream compiled = getClass().getClassLoader().getResourceAsStream(CLASS)) {
            code = compiled.readAllBytes();
        }
        URL first = jar(
                folder.resolve("first.jar"),
                Map.of("words/a b ş%.txt", text("one"), "words/deep/only.txt", text("deep")));
        URL second = jar(folder.resolve("second.jar"), Map.of("words/a b ş%.txt", text("two"), CLASS, code));
        loader = new IndexedJars(List.of(first, second), null);
    }

    @Test
    void aClassComesOutOfTheJarThatHasItWithTheVersionOfItsManifest() throws ClassNotFoundException {
        Class<?> loaded = loader.loadClass("dev.kopru.launch.PackedJar");
        assertThat(loaded.getClassLoader()).isSameAs(loader);
        assertThat(loaded.getPackage().getImplementationVersion()).isEqualTo("second.jar");
        assertThat(loaded.getProtectionDomain().getCodeSource().getLocation().toString())
                .endsWith("second.jar!/");
    }

    @Test
    void aFileThatTwoJarsHaveIsFoundInTheOrderOfTheClassPath() throws IOException {
        List<String> found = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources("words/a b ş%.txt"))) {
            found.add(content(url));
        }
        assertThat(found).containsExactly("one", "two");
        assertThat(content(loader.getResource("words/a b ş%.txt"))).isEqualTo("one");
    }

    @Test
    void whatNoJarHasIsNotFound() throws IOException {
        assertThatThrownBy(() -> loader.loadClass("dev.kopru.launch.Missing"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("words/none.txt")).isNull();
        assertThat(loader.getResources("none/none.txt").hasMoreElements()).isFalse();
    }

    @Test
    void classesThatLieInFoldersAreLoadedAsJavaDoes() throws IOException {
        ClassLoader own = getClass().getClassLoader();
        assertThat(KopruMain.loader(own)).isSameAs(own);
    }

    private static URL jar(Path jar, Map<String, byte[]> files) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Name.IMPLEMENTATION_VERSION, jar.getFileName().toString());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return URI.create("jar:" + jar.toUri() + "!/").toURL();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String content(URL url) throws IOException {
        try (InputStream content = url.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
