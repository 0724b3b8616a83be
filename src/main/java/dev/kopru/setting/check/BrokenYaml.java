package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.text.YamlShape;
import dev.kopru.text.YamlShapeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says of a YAML file that cannot be read in which line, and what to do there. */
final class BrokenYaml {

    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|api.?key|token|parola|şifre");
    private static final Pattern DOUBLED = Pattern.compile("duplicate key (\\S+)");

    private BrokenYaml() {}

    static Optional<Finding> in(Resource file) {
        try {
            YamlShape.check(file.getContentAsByteArray());
            new YamlPropertySourceLoader().load(file.getDescription(), file);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(of(file, e));
        }
    }

    static Finding of(Resource file, Exception why) {
        if (why instanceof YamlShapeException shape) {
            String code = "yaml-" + shape.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Finding.problem(code, Place.line(file, shape.line()));
        }
        if (why instanceof ReaderException sign) {
            return Finding.problem("yaml-sign", Place.line(file, lineOf(file, sign.getPosition())), sign(sign));
        }
        MarkedYAMLException marked = marked(why);
        Mark mark = marked == null ? null : marked.getProblemMark();
        if (marked == null || mark == null) {
            return Finding.problem("yaml-unreadable", Place.file(file), String.valueOf(why.getMessage()));
        }
        String place = Place.line(file, mark.getLine() + 1);
        if (marked instanceof DuplicateKeyException) {
            var key = DOUBLED.matcher(String.valueOf(marked.getProblem()));
            return Finding.problem("yaml-twice", place, key.find() ? key.group(1) : "");
        }
        String line = line(file, mark.getLine());
        if (String.valueOf(marked.getProblem()).contains("\\t") || line.startsWith("\t")) {
            return Finding.problem("yaml-tab", place);
        }
        return Finding.problem("yaml-broken", place, SECRET.matcher(line).find() ? "…" : line.strip());
    }

    private static String sign(ReaderException e) {
        return String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
    }

    private static int lineOf(Resource file, int position) {
        return (int) text(file)
                        .codePoints()
                        .limit(position)
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static @Nullable MarkedYAMLException marked(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException marked) {
                return marked;
            }
        }
        return null;
    }

    private static String line(Resource file, int number) {
        return text(file).lines().skip(number).findFirst().orElse("");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
