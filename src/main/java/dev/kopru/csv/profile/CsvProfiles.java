package dev.kopru.csv.profile;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.setting.file.KopruHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds profiles: {@code profiles/<kind>/<name>.yml} below Köprü's home folder, else the one that is shipped. */
@Component
public class CsvProfiles {

    private static final String ENDING = ".yml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

    private static final String OWN = "kopru";

    private final Path home;
    private final Map<String, CsvKind> kinds;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    public CsvProfiles(KopruHome home, List<CsvKind> kinds) {
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
        return names(home, kind).stream()
                .filter(name -> NAME.matcher(name).matches())
                .sorted(Comparator.comparing(name -> !name.equals(OWN)))
                .toList();
    }

    /** Throws {@link CsvFileException} when there is no such profile, or when its file is wrong. */
    public CsvProfile profile(String kind, String name) {
        CsvKind known = kind(kind);
        Resource source = file(home, kind, name).orElseThrow(() -> unknown(kind, name));
        try {
            return kept(known, name, source);
        } catch (IOException e) {
            throw new UncheckedIOException("The profile " + path(kind, name) + " cannot be read", e);
        }
    }

    /** The file of a profile: that of Köprü's home, else the one that is shipped; empty where there is none. */
    public static Optional<Resource> file(Path home, String kind, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String path = path(kind, name);
        Path own = home.resolve(path);
        Resource source = Files.isRegularFile(own) ? new FileSystemResource(own) : new ClassPathResource(path);
        return source.exists() ? Optional.of(source) : Optional.empty();
    }

    /** The profiles that there are for a kind of files. */
    public static SortedSet<String> names(Path home, String kind) {
        SortedSet<String> names = new TreeSet<>();
        Path own = home.resolve("profiles").resolve(kind);
        try {
            for (Resource shipped : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:profiles/" + kind + "/*" + ENDING)) {
                names.add(String.valueOf(shipped.getFilename()));
            }
            if (Files.isDirectory(own)) {
                try (Stream<Path> files = Files.list(own)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(ENDING))
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The profiles in " + own + " cannot be listed", e);
        }
        return names.stream()
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(String kind, String name) {
        return "profiles/" + kind + "/" + name + ENDING;
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
            return ProfileReader.read(name, kind, path(kind.name(), name), text);
        }
    }

    private CsvFileException unknown(String kind, String name) {
        return CsvFileException.of(
                CsvReason.CSV_UNKNOWN_PROFILE,
                CellText.shown(name),
                home.resolve("profiles").resolve(kind));
    }
}
