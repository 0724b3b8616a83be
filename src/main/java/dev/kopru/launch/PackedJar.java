package dev.kopru.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** One of the jars: open from the start to the end of the process. */
record PackedJar(URL url, JarFile file, CodeSource origin) {

    static PackedJar open(URL url) throws IOException {
        JarFile file = ((JarURLConnection) url.openConnection()).getJarFile();
        return new PackedJar(url, file, new CodeSource(url, (Certificate[]) null));
    }

    /** All folders that something lies in, the topmost as an empty text. */
    Set<String> folders() {
        Set<String> folders = new HashSet<>();
        file.stream().forEach(entry -> {
            String folder = folderOf(entry.getName());
            while (folders.add(folder)) {
                folder = folderOf(folder);
            }
        });
        return folders;
    }

    /** The folder in which a file, or a folder with or without its slash at the end, lies. */
    static String folderOf(String name) {
        int slash = name.lastIndexOf('/', name.length() - 2);
        return slash < 0 ? "" : name.substring(0, slash);
    }

    boolean has(String name) {
        return file.getEntry(name) != null;
    }

    byte @Nullable [] read(String name) throws IOException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream content = file.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    @Nullable
    Manifest manifest() throws IOException {
        return file.getManifest();
    }

    URL address(String name) {
        try {
            return new URL(
                    url, new URI(null, null, "/" + name, null).toASCIIString().substring(1));
        } catch (URISyntaxException | MalformedURLException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
