package dev.kopru.launch;

import java.io.IOException;
import java.net.URL;
import java.security.SecureClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Loads from jars inside a jar, and asks only those that have the folder in question: the loader that a jar of Spring Boot
 * brings opens a connection to each of some 140 jars until one has the class, which is a good part of a start.
 */
final class IndexedJars extends SecureClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** In the order of the class path. */
    private final Map<String, List<PackedJar>> byFolder = new HashMap<>();

    IndexedJars(List<URL> urls, @Nullable ClassLoader parent) throws IOException {
        super("kopru", parent);
        for (URL url : urls) {
            PackedJar jar = PackedJar.open(url);
            jar.folders().forEach(folder -> byFolder.computeIfAbsent(folder, key -> new ArrayList<>(1))
                    .add(jar));
        }
    }

    private List<PackedJar> around(String name) {
        return byFolder.getOrDefault(PackedJar.folderOf(name), List.of());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try {
            for (PackedJar jar : around(file)) {
                byte[] code = jar.read(file);
                if (code != null) {
                    definePackage(name, jar);
                    return defineClass(name, code, 0, code.length, jar.origin());
                }
            }
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
        throw new ClassNotFoundException(name);
    }

    private void definePackage(String className, PackedJar jar) throws IOException {
        int dot = className.lastIndexOf('.');
        if (dot < 0 || getDefinedPackage(className.substring(0, dot)) != null) {
            return;
        }
        Manifest manifest = jar.manifest();
        Attributes says = manifest == null ? new Attributes() : manifest.getMainAttributes();
        try {
            definePackage(
                    className.substring(0, dot),
                    says.getValue(Name.SPECIFICATION_TITLE),
                    says.getValue(Name.SPECIFICATION_VERSION),
                    says.getValue(Name.SPECIFICATION_VENDOR),
                    says.getValue(Name.IMPLEMENTATION_TITLE),
                    says.getValue(Name.IMPLEMENTATION_VERSION),
                    says.getValue(Name.IMPLEMENTATION_VENDOR),
                    null);
        } catch (IllegalArgumentException e) {
            if (getDefinedPackage(className.substring(0, dot)) == null) {
                throw e;
            }
            // Another thread was faster.
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return around(name).stream()
                .filter(jar -> jar.has(name))
                .findFirst()
                .map(jar -> jar.address(name))
                .orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.enumeration(around(name).stream()
                .filter(jar -> jar.has(name))
                .map(jar -> jar.address(name))
                .toList());
    }
}
