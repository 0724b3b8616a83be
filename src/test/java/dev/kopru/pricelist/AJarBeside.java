package dev.kopru.pricelist;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Objects;

/** What PriceListJob brings beside its classes (settings, words, table), as if its jar stood on the class path. */
final class AJarBeside implements AutoCloseable {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader jar;

    AJarBeside() {
        URL content = Objects.requireNonNull(before.getResource("pricelist/"));
        jar = new URLClassLoader(new URL[] {content}, before);
        Thread.currentThread().setContextClassLoader(jar);
    }

    @Override
    public void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        jar.close();
    }
}
