package dev.kopru.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;

/** Starts the application; out of the one jar with a class loader that knows where each class is. */
public final class KopruMain {

    private static final String APPLICATION = "dev.kopru.KopruApplication";
    private static final String JAR_IN_JAR = "jar:nested:";

    private KopruMain() {}

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        ClassLoader loader = loader(KopruMain.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        Class.forName(APPLICATION, true, loader)
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    /** Whatever loaded this class, unless every class comes out of a jar inside a jar. */
    static ClassLoader loader(ClassLoader own) throws IOException {
        if (!(own instanceof URLClassLoader)) {
            return own;
        }
        List<URL> jars = Arrays.asList(((URLClassLoader) own).getURLs());
        boolean packaged = jars.stream().allMatch(jar -> jar.toString().startsWith(JAR_IN_JAR));
        return packaged && !jars.isEmpty() ? new IndexedJars(jars, own.getParent()) : own;
    }
}
