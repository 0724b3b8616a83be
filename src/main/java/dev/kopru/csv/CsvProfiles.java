package dev.kopru.csv;

import dev.kopru.job.KopruHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds profiles: {@code profiles/<kind>/<name>.yml} below Köprü's home folder, else the one that is shipped. */
@Component
public class CsvProfiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

    private static final String OWN = "kopru";
    private static final String YAML = ".yml";

    private final Path home;
    private final Map<String, CsvKind> kinds;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    CsvProfiles(KopruHome home, List<CsvKind> kinds) {
        this.home = home.folder();
        this.kinds = kinds.stream().collect(Collectors.toMap(CsvKind::name, Function.identity()));
    }

    /** A profile as it was when the file had this date. */
    private record Kept(long date, CsvProfile profile) {}

    /** Throws {@link CsvFileException} when files of the kind cannot be imported. */
    public CsvKind kind(String name) {
        CsvKind kind = kinds.get(name);
        if (kind == null) {
            throw CsvFileException.of(
                    CsvReason.CSV_UNKNOWN_KIND,
                    CellText.shown(name),
                    String.join(", ", kinds.keySet().stream().sorted().toList()));
        }
        return kind;
    }

    /** The names of the profiles there are, by kind; Köprü's own first. */
    public Map<String, List<String>> names() {
        Map<String, List<String>> names = new TreeMap<>();
        kinds.keySet().forEach(kind -> names.put(kind, names(kind)));
        return names;
    }

    private List<String> names(String kind) {
        Set<String> names = new TreeSet<>(
                Comparator.comparing((String name) -> !name.equals(OWN)).thenComparing(Comparator.naturalOrder()));
        try {
            Path own = home.resolve("profiles").resolve(kind);
            if (Files.isDirectory(own)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(own, "*" + YAML)) {
                    files.forEach(file -> names.add(bare(file.getFileName().toString())));
                }
            }
            for (Resource shipped : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:profiles/" + kind + "/*" + YAML)) {
                names.add(bare(String.valueOf(shipped.getFilename())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The profiles of " + kind + " cannot be listed", e);
        }
        names.removeIf(name -> !NAME.matcher(name).matches());
        return List.copyOf(names);
    }

    private static String bare(String fileName) {
        return fileName.substring(0, fileName.length() - YAML.length());
    }

    /** Throws {@link CsvFileException} when there is no such profile, or when its file is wrong. */
    public CsvProfile profile(String kind, String name) {
        CsvKind known = kind(kind);
        String path = "profiles/" + kind + "/" + name + ".yml";
        if (!NAME.matcher(name).matches()) {
            throw unknown(kind, name);
        }
        try {
            Path own = home.resolve(path);
            Resource source = Files.isRegularFile(own) ? new FileSystemResource(own) : new ClassPathResource(path);
            if (!source.exists()) {
                throw unknown(kind, name);
            }
            return kept(known, name, source);
        } catch (IOException e) {
            throw new UncheckedIOException("The profile " + path + " cannot be read", e);
        }
    }

    private CsvProfile kept(CsvKind kind, String name, Resource source) throws IOException {
        String place = kind.name() + "/" + name + "@" + source.getDescription();
        long date = source.isFile() ? source.lastModified() : 0;
        Kept last = kept.get(place);
        if (last == null || last.date() != date) {
            last = new Kept(date, read(kind, name, source));
            kept.put(place, last);
        }
        return last.profile();
    }

    private static CsvProfile read(CsvKind kind, String name, Resource source) throws IOException {
        try (InputStream bytes = source.getInputStream();
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return ProfileReader.read(name, kind, "profiles/" + kind.name() + "/" + name + ".yml", text);
        }
    }

    private CsvFileException unknown(String kind, String name) {
        return CsvFileException.of(
                CsvReason.CSV_UNKNOWN_PROFILE,
                CellText.shown(name),
                home.resolve("profiles").resolve(kind));
    }
}
