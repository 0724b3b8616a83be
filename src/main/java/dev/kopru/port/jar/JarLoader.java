package dev.kopru.port.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The classes and files of one jar; whatever Köprü has itself is Köprü's. Its name is the jar's. */
public final class JarLoader extends SecureClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** What the names of all jars begin with. */
    public static final String FOLDER = "connectors/";

    private static final String OWN = "dev.kopru.";
    private static final String ADDRESS = "connector:";
    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}\\d_$]++(?:[./][\\p{L}\\d_$]++)*+");

    private final JarContent content;
    private final CodeSource source;

    /** @param name of the jar, for people */
    public JarLoader(String name, JarContent content, ClassLoader parent) {
        super(name, parent);
        this.content = content;
        this.source = new CodeSource(address("", new byte[0]), (Certificate[]) null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = content.first(file(name)).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, code, 0, code.length, source);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return content.first(name).map(bytes -> address(name, bytes)).orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.enumeration(content.layers().stream()
                .filter(layer -> layer.containsKey(name))
                .map(layer -> address(name, bytes(layer, name)))
                .toList());
    }

    private static byte[] bytes(Map<String, byte[]> layer, String name) {
        byte[] bytes = layer.get(name);
        return bytes == null ? new byte[0] : bytes;
    }

    /** The name of the jar in whose code classes did not fit; empty for any other failure. */
    public static Optional<String> ofUnfit(Throwable failure) {
        return failure instanceof LinkageError
                ? Arrays.stream(failure.getStackTrace())
                        .filter(JarLoader::isOfJar)
                        .map(StackTraceElement::getClassLoaderName)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a step of a failure was in the code of a jar, which the name of the step's class loader says. */
    public static boolean isOfJar(StackTraceElement step) {
        String loader = step.getClassLoaderName();
        return loader != null && loader.startsWith(FOLDER);
    }

    /**
     * The step of a jar's code that threw this, or called what threw it; empty where Köprü's own code did, and for what is
     * thrown to say something in Köprü's own words.
     */
    public static Optional<StackTraceElement> thrower(Throwable thrown) {
        return thrown.getClass().getName().startsWith(OWN)
                ? Optional.empty()
                : Arrays.stream(thrown.getStackTrace())
                        .filter(step -> isOfJar(step) || step.getClassName().startsWith(OWN))
                        .findFirst()
                        .filter(JarLoader::isOfJar);
    }

    /** Whether a failure's words name this jar or a class that lies in it. */
    boolean isNamedIn(String words) {
        return words.contains(getName())
                || CLASS_NAME.matcher(words).results().anyMatch(found -> content.first(file(found.group()))
                        .isPresent());
    }

    boolean has(String name) {
        return content.first(name).isPresent();
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    private URL address(String name, byte[] bytes) {
        try {
            return new URL(null, ADDRESS + getName() + "!/" + name, new InMemory(bytes));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @Override
    public String toString() {
        return getName();
    }

    /** Opens what was read already. */
    private static final class InMemory extends URLStreamHandler {

        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // Nothing is far away.
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return new ByteArrayInputStream(bytes);
                }

                @Override
                public long getContentLengthLong() {
                    return bytes.length;
                }

                @Override
                public int getContentLength() {
                    return bytes.length;
                }
            };
        }
    }
}
